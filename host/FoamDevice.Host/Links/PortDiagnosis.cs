using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Why no conversation comes about over a port that is open: silence, garbage, an echo, another version, another host.</summary>
public static class PortDiagnosis
{
    /// <summary>A plain sentence and what to do.</summary>
    /// <param name="session">The session that does not open.</param>
    /// <param name="portName">The port's name, for people.</param>
    public static string Describe(DeviceSession session, string portName)
    {
        if (session.Link == HostLinkState.Refused)
        {
            return VersionMismatch.Describe(session.LastHello.ProtocolMajor, session.LastHello.ProtocolMinor);
        }

        if (session.IsBusy)
        {
            return $"The device on {portName} is in another host's session. End the other program; the device becomes free one second later.";
        }

        if (session.ReceivedBytes == 0)
        {
            return $"Nothing is heard on {portName}. Check the device's power and that the cable goes to its COM2 adapter; `foam ports` lists the ports.";
        }

        if (session.HearsOnlyItself)
        {
            return $"Only this computer's own words come back on {portName}: the line echoes, and no device is heard. "
                + "Check that sending and receiving are not joined, and that the device is on and its wires are crossed (TX to RX).";
        }

        return session.GoodFrames == 0
            ? $"Something speaks on {portName}, but it is no foam device: {session.ReceivedBytes} bytes and not one frame. "
                + "Check that it is the COM2 adapter and not the debug port; `foam ports` lists the ports."
            : $"A foam device is heard on {portName}, but it does not answer: {session.GoodFrames} good and {session.DamagedFrames} damaged frames. "
                + "Check the wire from the host to the device.";
    }
}
