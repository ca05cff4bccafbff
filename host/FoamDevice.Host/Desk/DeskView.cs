namespace FoamDevice.Host;

/// <summary>How a bench stands: a picture that never changes.</summary>
public sealed record DeskView
{
    /// <summary>Grows with every picture.</summary>
    public long Number { get; init; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What the bench is at.</summary>
    public DeskMode Mode { get; init; }

    /// <summary>The ports there are.</summary>
    public IReadOnlyList<DeskPort> Ports { get; init; } = [];

    /// <summary>The port in use; null for none.</summary>
    public string? Port { get; init; }

    /// <summary>The program that works the device; null when it is this one, or none.</summary>
    public LockHolder? Holder { get; init; }

    /// <summary>The device; null before it was found. Kept while the link is lost.</summary>
    public DeviceIdentity? Device { get; init; }

    /// <summary>The device says that it is simulated. Shown everywhere as SIM.</summary>
    public bool IsSimulated => Device is { IsSimulated: true };

    /// <summary>How the device stands; null when nothing is heard from it at present.</summary>
    public DeskStatus? Status { get; init; }

    /// <summary>Why nothing moves, or that it does.</summary>
    public Standstill? Standstill { get; init; }

    /// <summary>Machine profile and calibration in force, for checking methods; null before they were read, and while another program works the device.</summary>
    public MachineSettings? Settings { get; init; }

    /// <summary>Whether the volume calibration may be trusted; null when not known.</summary>
    public CalibrationInForce? Calibration { get; init; }

    /// <summary>The run of this desk, or that of the watched program; stays after its end until it is dismissed.</summary>
    public DeskRun? Run { get; init; }

    /// <summary>The service of this desk; stays after its end until it is dismissed.</summary>
    public DeskService? Service { get; init; }

    /// <summary>Runs of this device whose program died: each can be recovered.</summary>
    public IReadOnlyList<RecordHeader> Unfinished { get; init; } = [];

    /// <summary>Why nothing can be stored, or copied to the laboratory's server, in a plain sentence; null when all is well.</summary>
    public Sentence? StoreTrouble { get; init; }

    /// <summary>What should be seen of link and store, the newest last; at most twenty.</summary>
    public IReadOnlyList<DeskNotice> Notices { get; init; } = [];
}
