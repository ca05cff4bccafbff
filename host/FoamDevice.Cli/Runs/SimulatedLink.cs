using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Runs;

/// <summary>A simulated device and the host's session with it, in one thread and in simulated time: nothing waits, and the same seed gives the same trace.</summary>
public sealed class SimulatedLink
{
    /// <summary>How often the host's side is polled, µs.</summary>
    public const ulong TurnMicroseconds = 10_000;

    private readonly byte[] _received = new byte[4 * FrameFormat.MaxWireBytes];
    private readonly byte[] _sent = new byte[FrameFormat.MaxWireBytes];
    private readonly Action? _atTurn;

    /// <summary>Joins a device and a session; says hello.</summary>
    /// <param name="device">The device.</param>
    /// <param name="session">The host's side.</param>
    /// <param name="atTurn">What happens to the bench in time, such as faults; called before each turn.</param>
    public SimulatedLink(SimulatedDevice device, DeviceSession session, Action? atTurn = null)
    {
        _atTurn = atTurn;
        Device = device;
        Session = session;
        session.Open(device.NowMicroseconds);
    }

    /// <summary>The device.</summary>
    public SimulatedDevice Device { get; }

    /// <summary>The host's side.</summary>
    public DeviceSession Session { get; }

    /// <summary>Simulated time, µs.</summary>
    public ulong NowMicroseconds => Device.NowMicroseconds;

    /// <summary>Lets a turn of simulated time pass: the device lives, bytes go both ways, the session is polled.</summary>
    public void Turn()
    {
        _atTurn?.Invoke();
        Device.AdvanceTo(Device.NowMicroseconds + TurnMicroseconds);
        ulong now = Device.NowMicroseconds;
        for (int count = Device.Receive(_received, 0, _received.Length); count > 0; count = Device.Receive(_received, 0, _received.Length))
            Session.Receive(_received, 0, count, now);

        Session.Poll(now);
    }

    /// <summary>Puts on the line what the session has to say.</summary>
    public void Flush()
    {
        ulong now = Device.NowMicroseconds;
        for (int count = Session.Output(_sent, now); count > 0; count = Session.Output(_sent, now))
            Device.Send(_sent, 0, count);
    }
}
