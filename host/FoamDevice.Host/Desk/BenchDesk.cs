namespace FoamDevice.Host;

/// <summary>The bench of one device, for whoever looks at it and works it. It looks for its device at once, on a thread of its own.</summary>
/// <remarks>
/// While nothing is done with the device, any command of a shell that wants its port gets it, and the desk watches that command; when the port is free again, it takes
/// it back. The record is the desk's alone as long as it lives: whoever else reads or adds to the store opens it once more.
/// </remarks>
public sealed class BenchDesk : IBenchDesk, IAsyncDisposable
{
    // At most twenty pictures a second.
    private static readonly TimeSpan PictureRest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BreakRest = TimeSpan.FromSeconds(1);

    private static readonly Sentence _ending = Sentence.Of("desk.ending", "The program is ending. What was not done by now is not done any more.");

    private readonly object _gate = new();
    private readonly ComputerSurroundings _around;
    private readonly SessionClock _clock;
    private readonly DeskWork _work;
    private readonly List<Action> _answers = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile DeskView _view;
    private volatile bool _isEnding;
    private bool _isWoken;
    private long _shownAt;

    /// <summary>Opens the desk.</summary>
    /// <param name="line">Where it looks for its device.</param>
    /// <param name="record">Where it records; stays the caller's, who disposes it after the desk.</param>
    /// <param name="settings">What it says of itself.</param>
    public BenchDesk(DeskLine line, BenchRecord record, DeskSettings settings)
    {
        _around = new ComputerSurroundings(line, settings, Wake);
        _clock = new SessionClock(line.Time);
        _work = new DeskWork(line, DeskStore.Of(record), settings, _around);
        _view = _work.View;
        new Thread(Live) { IsBackground = true, Name = "bench desk" }.Start();
    }

    /// <inheritdoc/>
    public DeskView View => _view;

    /// <inheritdoc/>
    public event Action<DeskView>? Changed;

    /// <inheritdoc/>
    public async Task<DeskAnswer> DoAsync(DeskAction action, DeskPerson who)
    {
        var answer = new TaskCompletionSource<DeskAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _around.Post(() => _work.Do(action, who, reply => _answers.Add(() => answer.TrySetResult(reply))));
        await Task.WhenAny(answer.Task, _ended.Task).ConfigureAwait(false);
        return answer.Task.IsCompleted ? await answer.Task.ConfigureAwait(false) : new DeskAnswer(false, _ending);
    }

    /// <summary>Lets go of device and ports. A run that is in hand goes on as its plan says when a host is lost, and can be recovered.</summary>
    public async ValueTask DisposeAsync()
    {
        _isEnding = true;
        Wake();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Live()
    {
        try
        {
            while (!_isEnding)
                Doze(Turn());

            _work.Dispose();
            _ended.SetResult();
        }
        catch (Exception failure)
        {
            // Whoever ends the desk is told; a thread of its own would take the whole program with it.
            _ended.SetException(failure);
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            _isWoken = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Doze(TimeSpan most)
    {
        lock (_gate)
        {
            if (!_isWoken)
                Monitor.Wait(_gate, most);

            _isWoken = false;
        }
    }

    private TimeSpan Turn()
    {
        try
        {
            _around.RunPosted();
            _work.Poll(_clock.NowMicroseconds);
            Show();
            Answer();
            return _work.Rest;
        }
        catch (Exception failure)
        {
            // The bench must not be left without its program: whatever this was, the next turn begins anew.
            Break(failure);
            return BreakRest;
        }
    }

    private void Break(Exception failure)
    {
        try
        {
            _work.Break(failure);
        }
        catch (Exception further)
        {
            _work.Notice($"Letting go of everything failed, too: {further.GetType().Name}, {further.Message}");
        }
    }

    // An answer comes with the picture that shows its effect.
    private void Show()
    {
        bool isDue = _answers.Count > 0 || Environment.TickCount64 - _shownAt >= PictureRest.TotalMilliseconds;
        if (_work.View.Number == _view.Number || !isDue)
            return;

        _shownAt = Environment.TickCount64;
        _view = _work.View;
        foreach (Delegate one in Changed?.GetInvocationList() ?? [])
            Show((Action<DeskView>)one);
    }

    // What a page does with its picture must not touch the run.
    private void Show(Action<DeskView> one)
    {
        try
        {
            one(_view);
        }
        catch (Exception failure)
        {
            _work.Notice($"A page could not show a picture: {failure.Message}");
        }
    }

    private void Answer()
    {
        foreach (Action answer in _answers)
            answer();

        _answers.Clear();
    }
}
