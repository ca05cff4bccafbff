using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A session and the port under it: moves bytes between the two in turns, and opens a lost port again. No clock, no threads; decides nothing about the conversation.</summary>
internal sealed class SessionLine
{
    private readonly DeviceSession _session;
    private readonly Func<string, IBytePort> _openPort;
    private readonly ReopenRule _reopen = new();
    private readonly PortSearch _search;
    private readonly byte[] _input = new byte[4_096];
    private readonly byte[] _frame = new byte[FrameFormat.MaxWireBytes];
    private IBytePort? _port;

    /// <summary>Makes a line that finds the device of the run in hand again when it comes back on another port.</summary>
    /// <param name="session">The session.</param>
    /// <param name="openPort">Opens a port by its name; a <see cref="PortException"/> when it can't, as when another program holds it: then the next is tried.</param>
    /// <param name="portName">The port to begin with.</param>
    /// <param name="candidates">The ports there are; asked when the device is found, and while it is lost.</param>
    public SessionLine(DeviceSession session, Func<string, IBytePort> openPort, string portName, Func<IReadOnlyList<string>> candidates)
    {
        _session = session;
        _openPort = openPort;
        _search = new PortSearch(portName, candidates);
    }

    /// <summary>The port that is open, or was tried last.</summary>
    public string PortName => _search.Current;

    /// <summary>Why the port is lost at present, in a plain sentence; null when it is open.</summary>
    public Sentence? PortFailure { get; private set; }

    /// <summary>Opens the port.</summary>
    /// <exception cref="PortException">It can't be opened.</exception>
    public void Open(ulong now)
    {
        _port = _openPort(_search.Next(_session, now));
        PortFailure = null;
        _reopen.Opened(now);
        _search.Opened(now);
        _session.Open(now);
    }

    /// <summary>One turn: bytes in, the session's turn, the work's turn, bytes out.</summary>
    /// <param name="now">The session's time, µs.</param>
    /// <param name="work">Called after the session's turn; takes the time, returns false when it was the last.</param>
    /// <returns>What the work returned.</returns>
    public bool Turn(ulong now, Func<ulong, bool> work)
    {
        KeepPort(now);
        TryOnPort(ReadBytes, now);
        _session.Poll(now);
        if (_port is not null && _search.Found(_session))
        {
            _session.NoteMoved(_search.Current);
        }

        bool goOn = work(now);
        if (!goOn)
        {
            // What was stored in the last turn is still to be acknowledged.
            _session.Poll(now);
        }

        TryOnPort(WriteFrames, now);
        return goOn;
    }

    /// <summary>Closes the port.</summary>
    public void Close()
    {
        _port?.Dispose();
        _port = null;
    }

    private void KeepPort(ulong now)
    {
        if (_port is not null && MustClose(now))
        {
            Close();
        }

        if (_port is not null || !_reopen.MayOpen(now))
        {
            return;
        }

        try
        {
            Open(now);
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
        PortFailure = failure.Said;
        _reopen.Failed(now);
        Close();
    }
}
