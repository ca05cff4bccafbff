namespace FoamDevice.Host;

/// <summary>Gives a <see cref="ServerSpool"/> its turns on a thread of its own. It decides nothing, and the program's end does not wait for it.</summary>
public sealed class SpoolThread
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(3);

    private readonly ServerSpool _spool;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _isEnding = new();

    /// <summary>Begins.</summary>
    /// <param name="spool">Disposed at the end.</param>
    public SpoolThread(ServerSpool spool)
    {
        _spool = spool;
        _thread = new Thread(Work) { IsBackground = true, Name = "server spool" };
        _thread.Start();
    }

    /// <summary>An error of the program itself that ended it; null when all is well. The run is not touched by it.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Why nothing can be copied at present, in a plain sentence; null when all is well.</summary>
    public string? Trouble => Failure is { } failure ? $"The copying ended with an error of its own: {failure.Message}" : _spool.Trouble;

    /// <summary>Something to be said; null when nothing is new.</summary>
    public string? TakeNotice() => _spool.TakeNotice();

    /// <summary>Lets it copy what is left.</summary>
    /// <param name="patience">How long is waited for it.</param>
    /// <returns>Whether all is on the server.</returns>
    public bool Finish(TimeSpan patience)
    {
        _isEnding.Set();
        return _thread.Join(patience) && Failure is null && _spool.HasCaughtUp;
    }

    // What goes wrong here must not end the process: a run is going on in it.
    private void Work()
    {
        try
        {
            using (_spool)
            {
                do
                    _spool.Turn(CancellationToken.None);
                while (!_isEnding.Wait(_spool.IsAway ? LongRest : Rest));

                _spool.Finish(CancellationToken.None);
            }
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }
}
