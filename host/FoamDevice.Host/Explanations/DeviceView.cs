using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What this program knows of a device: enough to say why it does not move.</summary>
public sealed record DeviceView
{
    private const string SimulatedName = "the simulated bench";
    private static readonly Sentence _lost =
        Sentence.Of("port.lost", "Nothing is heard from the device any more. It goes on by itself as its plan says, and is tried again and again.");

    /// <summary>How the conversation stands.</summary>
    public required HostLinkState Link { get; init; }

    /// <summary>Another host has the device.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why the port is not open, in a plain sentence; null when it is.</summary>
    public Sentence? PortFailure { get; init; }

    /// <summary>Why no conversation comes about, in a plain sentence with advice; means something only while there is none.</summary>
    public Sentence Silence { get; init; } = Sentence.Nothing;

    /// <summary>The device's word about itself; null before the first, and while the link is lost.</summary>
    public Status? Status { get; init; }

    /// <summary>A run of this program is in hand, so that questions are asked here.</summary>
    public bool IsConducted { get; init; }

    /// <summary>How to name the device on a command line, such as <c>--port /dev/ttyUSB0</c>.</summary>
    public string Place { get; init; } = "--port PORT";

    /// <summary>As a session sees the device.</summary>
    /// <param name="session">The session.</param>
    /// <param name="port">The serial port; null on the simulated bench.</param>
    /// <param name="portFailure">Why the port is not open; null when it is.</param>
    public static DeviceView Of(DeviceSession session, string? port, Sentence? portFailure)
    {
        return new DeviceView
        {
            Link = session.Link,
            IsBusy = session.IsBusy,
            PortFailure = portFailure,
            Silence = session.Device is null || session.IsBusy ? PortDiagnosis.Describe(session, port ?? SimulatedName) : _lost,
            Status = session is { Link: HostLinkState.Open, Device: not null } && session.Status.Session != 0 ? session.Status : null,
            Place = port is null ? "--sim" : $"--port {port}",
        };
    }
}
