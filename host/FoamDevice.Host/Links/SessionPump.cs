using System.Collections.Concurrent;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Moves bytes and time between a port and a session, on one flow of control; opens a lost port again. Decides nothing about the conversation.</summary>
public sealed class SessionPump
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(5);

    private readonly DeviceSession _session;
    private readonly Func<string, IBytePort> _openPort;
    private readonly SessionClock _clock;
    private readonly ReopenRule _reopen = new();
    private readonly PortSearch _search;
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly byte[] _input = new byte[4_096];
    private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];
    private IBytePort? _port;

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
        _session = session;
        _openPort = openPort;
        _clock = clock;
        _search = new PortSearch(portName, candidates);
    }

    /// <summary>The port that is open, or was tried last.</summary>
    public string PortName => _search.Current;

    /// <summary>Why the port is lost at present, in a plain sentence; null when it is open.</summary>
    public string? PortFailure { get; private set; }

    /// <summary>Runs until told to end, then closes the port.</summary>
    /// <param name="turn">Called every turn, after the session's; takes the time in µs, returns false to end.</param>
    /// <param name="cancellation">Ends it too.</param>
    /// <exception cref="PortException">The port can't be opened for the first time. Later it is tried again and again.</exception>
    public async Task RunAsync(Func<ulong, bool> turn, CancellationToken cancellation)
    {
        OpenPort(_clock.NowMicroseconds);
        try
        {
            while (!cancellation.IsCancellationRequested && TakeTurn(turn))
            {
                await Task.Delay(Turn, CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            ClosePort();
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
        KeepPort(now);
        TryOnPort(ReadBytes, now);
        _session.Poll(now);
        if (_port is not null && _search.Found(_session))
        {
            _session.NoteMoved(_search.Current);
        }

        bool goOn = turn(now);
        if (!goOn)
        {
            // What was stored in the last turn is still to be acknowledged.
            _session.Poll(now);
        }

        TryOnPort(WriteFrames, now);
        return goOn;
    }

    private void RunPosted()
    {
        while (_posted.TryDequeue(out Action? action))
        {
            action();
        }
    }

    private void KeepPort(ulong now)
    {
        if (_port is not null && MustClose(now))
        {
            ClosePort();
        }

        if (_port is not null || !_reopen.MayOpen(now))
        {
            return;
        }

        try
        {
            OpenPort(now);
        }
        catch (PortException failure)
        {
            LosePort(failure, now);
        }
    }

    private bool MustClose(ulong now)
    {
        return _reopen.MustReopen(_session, now) || _search.MustLeave(_session, now);
    }

    private void OpenPort(ulong now)
    {
        _port = _openPort(_search.Next(_session, now));
        PortFailure = null;
        _reopen.Opened(now);
        _search.Opened(now);
        _session.Open(now);
    }

    private void TryOnPort(Action<IBytePort, ulong> action, ulong now)
    {
        try
        {
            if (_port is not null)
            {
                action(_port, now);
            }
        }
        catch (PortException failure)
        {
            LosePort(failure, now);
        }
    }

    private void ReadBytes(IBytePort port, ulong now)
    {
        int count = port.Read(_input);
        if (count > 0)
        {
            _session.Receive(_input, 0, count, now);
        }
    }

    private void WriteFrames(IBytePort port, ulong now)
    {
        for (int count = _session.Output(_frame, now); count > 0; count = _session.Output(_frame, now))
        {
            port.Write(_frame, count);
        }
    }

    private void LosePort(PortException failure, ulong now)
    {
        PortFailure = failure.Message;
        _reopen.Failed(now);
        ClosePort();
    }

    private void ClosePort()
    {
        _port?.Dispose();
        _port = null;
    }
}
