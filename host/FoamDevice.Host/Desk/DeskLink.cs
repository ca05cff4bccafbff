using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A port of the desk with one session on it, for everything that is done with the device: looking, runs, services. Every event is stored.</summary>
/// <remarks>One session for all: a second one would have to wait until the device has not heard the first for a second.</remarks>
internal sealed class DeskLink : IDisposable
{
    // A board that was reset needs three seconds.
    private const ulong LostMicroseconds = 3_000_000;

    private readonly IDeskPorts _ports;
    private readonly SessionLine _line;
    private DeskStatus? _picture;
    private ulong _pictureUptime;
    private ulong _openedAt;
    private bool _isFresh;

    /// <summary>Makes the link; nothing is sent before <see cref="Open"/>.</summary>
    /// <param name="ports">The port, held; disposed with the link.</param>
    /// <param name="port">Its name.</param>
    /// <param name="store">Takes the events.</param>
    /// <param name="candidates">Where the device of a run may come back.</param>
    public DeskLink(IDeskPorts ports, string port, IRecordStore store, Func<IReadOnlyList<string>> candidates)
    {
        _ports = ports;
        Recorder = new Recorder(store, DateTimeOffset.UnixEpoch);
        Session = new DeviceSession(SessionName.New(), Recorder) { EventHeard = Hear };
        _line = new SessionLine(Session, ports.Open, port, candidates);
    }

    /// <summary>The host's side.</summary>
    public DeviceSession Session { get; }

    /// <summary>Stores the events.</summary>
    public Recorder Recorder { get; }

    /// <summary>The port that is open, or was tried last.</summary>
    public string Port => _line.PortName;

    /// <summary>Why the port is lost; null when it is open.</summary>
    public Sentence? PortFailure => _line.PortFailure;

    /// <summary>The events heard lately.</summary>
    public HeardEvents Heard { get; } = new();

    /// <summary>Hears every event; null for nobody.</summary>
    public Action<HeardEvent>? EventHeard { get; set; }

    /// <summary>The device takes requests, and its state is known.</summary>
    public bool IsUsable => _isFresh && Session.IsReady;

    /// <summary>The device's last word; null when nothing is heard from it at present.</summary>
    public Status? Status => _isFresh ? Session.Status : null;

    /// <summary>The same as a picture.</summary>
    public DeskStatus? Picture
    {
        get
        {
            if (Status is not { } status)
                return null;

            _picture = _picture is null || status.UptimeMicroseconds != _pictureUptime ? StatusPicture.Of(status) : _picture;
            _pictureUptime = status.UptimeMicroseconds;
            return _picture;
        }
    }

    /// <summary>Why the device does not move, or that it does.</summary>
    /// <param name="isForPages">The reader has buttons; else a command line.</param>
    public Standstill Standstill(bool isForPages)
    {
        DeviceView device = DeviceView.Of(Session, Port, PortFailure) with { IsConducted = isForPages };
        return Host.Standstill.Of(_isFresh || device.Link != HostLinkState.Open ? device : device with { Status = null });
    }

    /// <summary>Opens the port.</summary>
    /// <param name="wall">Wall-clock time.</param>
    /// <param name="now">The session's time, µs.</param>
    /// <exception cref="PortException">It can't be opened.</exception>
    public void Open(DateTimeOffset wall, ulong now)
    {
        _openedAt = now;
        Recorder.SetWallTime(wall, now);
        _line.Open(now);
    }

    /// <summary>One turn.</summary>
    /// <param name="now">The session's time, µs.</param>
    /// <param name="work">What is done with the device: called after the session's turn.</param>
    public void Turn(ulong now, Action<ulong> work)
    {
        _line.Turn(now, time =>
        {
            _isFresh = Session.Link == HostLinkState.Open && Session.OtherDeviceId is null && (_isFresh || Session.HasStatus);
            work(time);
            return true;
        });
    }

    /// <summary>The device is gone, as far as can be told.</summary>
    public bool IsLost(ulong now) => PortFailure is not null || (Session.Link != HostLinkState.Open && Silence(now) >= LostMicroseconds);

    /// <summary>How long nothing was heard, µs.</summary>
    public ulong Silence(ulong now) => now - Math.Max(_openedAt, Session.LastHeardMicroseconds);

    /// <summary>Begins a talk over the session.</summary>
    public Conversation Talk()
    {
        var talk = new Conversation(Session, Port);
        Session.EventHeard += Hear;
        return talk;
    }

    /// <summary>The talk is over: nobody else hears the events any more.</summary>
    public void EndTalk() => Session.EventHeard = Hear;

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Close();
        _ports.Dispose();
    }

    private void Hear(HeardEvent heard)
    {
        Heard.Add(heard);
        EventHeard?.Invoke(heard);
    }
}
