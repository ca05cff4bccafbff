using System.Collections.Concurrent;

namespace FoamDevice.Host;

/// <summary>Gives a session and its port their turns, on one flow of control. It decides nothing.</summary>
public sealed class SessionPump
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    private readonly SessionLine _line;
    private readonly SessionClock _clock;
    private readonly ConcurrentQueue<Action> _posted = new();

    /// <summary>Makes a pump that keeps to one port.</summary>
    /// <param name="session">The session; nobody else may touch it while the pump runs, but through <see cref="InvokeAsync"/>.</param>
    /// <param name="openPort">Opens the port.</param>
    /// <param name="clock">The session's time.</param>
    public SessionPump(DeviceSession session, Func<IBytePort> openPort, SessionClock clock)
        : this(session, _ => openPort(), "", () => [], clock)
    {
    }

    /// <summary>Makes a pump that finds the device of the run in hand again when it comes back on another port.</summary>
    /// <param name="session">The session; nobody else may touch it while the pump runs, but through <see cref="InvokeAsync"/>.</param>
    /// <param name="openPort">Opens a port by its name; a <see cref="PortException"/> when it can't, as when another program holds it: then the next is tried.</param>
    /// <param name="portName">The port to begin with.</param>
    /// <param name="candidates">The ports there are; asked when the device is found, and while it is lost.</param>
    /// <param name="clock">The session's time.</param>
    public SessionPump(DeviceSession session, Func<string, IBytePort> openPort, string portName, Func<IReadOnlyList<string>> candidates, SessionClock clock)
    {
        _clock = clock;
        _line = new SessionLine(session, openPort, portName, candidates);
    }

    /// <summary>The port that is open, or was tried last.</summary>
    public string PortName => _line.PortName;

    /// <summary>Why the port is lost at present, in a plain sentence; null when it is open.</summary>
    public Sentence? PortFailure => _line.PortFailure;

    /// <summary>Runs until told to end, then closes the port.</summary>
    /// <param name="turn">Called every turn, after the session's; takes the time in µs, returns false to end.</param>
    /// <param name="cancellation">Ends it too.</param>
    /// <exception cref="PortException">The port can't be opened for the first time. Later it is tried again and again.</exception>
    public async Task RunAsync(Func<ulong, bool> turn, CancellationToken cancellation)
    {
        _line.Open(_clock.NowMicroseconds);
        try
        {
            while (!cancellation.IsCancellationRequested && TakeTurn(turn))
            {
                await Task.Delay(Turn, CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            _line.Close();
            RunPosted();
        }
    }

    /// <summary>Runs something between two turns: how other threads reach the session.</summary>
    public Task<T> InvokeAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _posted.Enqueue(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    private bool TakeTurn(Func<ulong, bool> turn)
    {
        ulong now = _clock.NowMicroseconds;
        RunPosted();
        return _line.Turn(now, turn);
    }

    private void RunPosted()
    {
        while (_posted.TryDequeue(out Action? action))
        {
            action();
        }
    }
}
