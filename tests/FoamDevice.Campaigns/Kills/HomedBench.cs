using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns.Kills;

/// <summary>Homes a simulated device in simulated time, before anything real is joined to it.</summary>
internal static class HomedBench
{
    private const ulong TurnMicroseconds = 10_000;
    private const ulong PatienceMicroseconds = 120_000_000;

    // The device keeps a session for a second after its host fell silent.
    private const ulong FarewellMicroseconds = 1_500_000;

    /// <summary>Does it. The session stores nothing, so the device keeps every event for the host that comes.</summary>
    /// <exception cref="InvalidOperationException">The device did not come home.</exception>
    public static void Home(SimulatedDevice device)
    {
        var session = new DeviceSession(session: 1, recorder: null);
        session.Open(device.NowMicroseconds);
        bool asked = false;
        while (!asked || session.Outcome != RequestOutcome.Done || device.Firmware!.State != DeviceState.Idle)
        {
            if (device.NowMicroseconds > PatienceMicroseconds)
                throw new InvalidOperationException($"The simulated device did not come home; its state is {device.Firmware?.State}.");

            Turn(device, session);
            asked = asked || (session.Status.SelfTest == SelfTestState.Passed && session.Request(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        }

        device.AdvanceTo(device.NowMicroseconds + FarewellMicroseconds);
    }

    private static void Turn(SimulatedDevice device, DeviceSession session)
    {
        byte[] buffer = new byte[4 * FrameFormat.MaxWireBytes];
        device.AdvanceTo(device.NowMicroseconds + TurnMicroseconds);
        ulong now = device.NowMicroseconds;
        for (int count = device.Receive(buffer, 0, buffer.Length); count > 0; count = device.Receive(buffer, 0, buffer.Length))
            session.Receive(buffer, 0, count, now);

        session.Poll(now);
        for (int count = session.Output(buffer, now); count > 0; count = session.Output(buffer, now))
            device.Send(buffer, 0, count);
    }
}
