namespace FoamDevice.Protocol.Tests;

/// <summary>A device whose line is in the test's hand: frames in, frames out.</summary>
internal sealed class DeviceProbe
{
    private readonly Dictionary<uint, uint> _conversations = [];

    public TestDevice Device { get; } = new();

    public ulong Now { get; private set; }

    /// <summary>Time passes, and what the device says meanwhile is not listened to.</summary>
    public void Wait(int milliseconds)
    {
        Pass(milliseconds);
        Listen();
    }

    /// <summary>Time passes.</summary>
    public void Pass(int milliseconds) => Now += (ulong)milliseconds * 1_000;

    /// <summary>The device reads bytes and says all it has to say.</summary>
    public List<Frame> Tell(params byte[][] frames)
    {
        foreach (byte[] frame in frames)
        {
            Device.Endpoint.Receive(frame, 0, frame.Length, Now);
        }

        return Listen();
    }

    public HelloReply Hello(uint session)
    {
        HelloReply reply = Tell(Frames.Build(FrameKind.Hello, new Hello { ProtocolMajor = ProtocolVersion.Major, Session = session }))
            .Single(frame => frame.Kind == FrameKind.HelloReply).As<HelloReply>();
        if (reply.Verdict == HelloVerdict.Accepted)
        {
            _conversations[session] = reply.Conversation;
        }

        return reply;
    }

    /// <summary>Sends a request of the conversation that a session last had; of none when it never had one.</summary>
    public List<Frame> Ask(uint session, ushort number, RequestType type) => Tell(Request(session, number, type));

    public byte[] Request(uint session, ushort number, RequestType type) =>
        Frames.Build(FrameKind.Request, number, [.. BitConverter.GetBytes(_conversations.GetValueOrDefault(session, session)), (byte)type]);

    private List<Frame> Listen()
    {
        List<byte[]> said = [];
        while (Device.Endpoint.PrepareOutput(Now) is int length and > 0)
        {
            said.Add(Device.Endpoint.Output[..length]);
            Device.Endpoint.OutputSent();
        }

        return Frames.Read([.. said]);
    }
}
