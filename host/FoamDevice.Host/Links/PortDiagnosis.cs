using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Why no conversation comes about over a port that is open: silence, garbage, an echo, another version, another host.</summary>
public static class PortDiagnosis
{
    /// <summary>A plain sentence and what to do.</summary>
    /// <param name="session">The session that does not open.</param>
    /// <param name="portName">The port's name, for people.</param>
    public static Sentence Describe(DeviceSession session, string portName)
    {
        if (session.Link == HostLinkState.Refused)
        {
            return VersionMismatch.Describe(session.LastHello.ProtocolMajor, session.LastHello.ProtocolMinor);
        }

        if (session.IsBusy)
        {
            return Sentence.Of("port.busy", $"The device on {portName} is in another host's session. End the other program; the device becomes free one second later.");
        }

        if (session.ReceivedBytes == 0)
        {
            return Sentence.Of("port.silent", $"Nothing is heard on {portName}. Check the device's power and that the cable goes to its COM2 adapter; `foam ports` lists the ports.");
        }

        if (session.HearsOnlyItself)
        {
            return Sentence.Of(
                "port.echo",
                $"Only this computer's own words come back on {portName}: the line echoes, and no device is heard. "
                + $"Check that sending and receiving are not joined, and that the device is on and its wires are crossed (TX to RX).");
        }

        return session.GoodFrames == 0 ? Stranger(portName, session.ReceivedBytes) : OneWay(portName, session.GoodFrames, session.DamagedFrames);
    }

    private static Sentence Stranger(string portName, ulong bytes)
    {
        return Sentence.Of(
            "port.stranger",
            $"Something speaks on {portName}, but it is no foam device: {bytes} bytes and not one frame. "
            + $"Check that it is the COM2 adapter and not the debug port; `foam ports` lists the ports.");
    }

    private static Sentence OneWay(string portName, uint good, uint damaged)
    {
        return Sentence.Of(
            "port.oneWay", $"A foam device is heard on {portName}, but it does not answer: {good} good and {damaged} damaged frames. Check the wire from the host to the device.");
    }
}
