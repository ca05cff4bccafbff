namespace FoamDevice.Protocol.Tests;

/// <summary>A host and a device between which the test carries every frame by hand, when it likes.</summary>
internal sealed class Mailbox
{
    public TestDevice Device { get; } = new();

    public TestHost Host { get; } = new();

    public ulong Now { get; private set; }

    public void Pass(int milliseconds) => Now += (ulong)milliseconds * 1_000;

    /// <summary>A second in which nobody is heard.</summary>
    public void Silence()
    {
        Pass(milliseconds: 1_100);
        Host.Endpoint.PrepareOutput(Now);
    }

    /// <summary>Opens the session.</summary>
    public void Connect()
    {
        Host.Endpoint.Open(Now);
        ToDevice();
        ToHost(DeviceSays(FrameKind.HelloReply));
        ToDevice();
        Assert.Equal(HostLinkState.Open, Host.Endpoint.State);
    }

    public void Ask(int effect) => Assert.True(Host.Endpoint.Send(RequestType.ClearFault, new ClearFaultRequest { Code = (FaultCode)effect }));

    /// <summary>Carries all that the host has to say to the device.</summary>
    public void ToDevice()
    {
        while (Host.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            Device.Endpoint.Receive(Host.Endpoint.Output, 0, length, Now);
            Host.Endpoint.OutputSent();
        }
    }

    public void ToHost(byte[] wire) => Host.Endpoint.Receive(wire, 0, wire.Length, Now);

    /// <summary>Takes all that the device has to say, and keeps one frame of it.</summary>
    public byte[] DeviceSays(FrameKind kind) => DeviceSays().Single(wire => Frames.Read(wire)[0].Kind == kind);

    public void LoseWhatTheDeviceSays() => DeviceSays();

    private List<byte[]> DeviceSays()
    {
        List<byte[]> said = [];
        while (Device.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            said.Add(Device.Endpoint.Output[..length]);
            Device.Endpoint.OutputSent();
        }

        return said;
    }
}
