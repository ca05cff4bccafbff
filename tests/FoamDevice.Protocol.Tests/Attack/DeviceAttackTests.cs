using CsCheck;

namespace FoamDevice.Protocol.Tests;

/// <summary>A device that is told anything at all, in good frames and bad ones, at any time.</summary>
public sealed class DeviceAttackTests
{
    // Abort reply, hello reply, answer, refusal of a stranger, status, and the events that may be sent ahead.
    private const int MostFramesAtOnce = 5 + (int)LinkTiming.EventWindow;

    private const string Seed = "5T2Rr-s1lQI4";

    private static readonly Gen<uint> Session = Gen.UInt[0, 2];

    private static readonly Gen<byte[]> AnyFrame = Gen.Select(
        Gen.Byte[0, 12], Gen.UShort, Gen.Byte.Array[0, FrameFormat.MaxPayloadBytes], (kind, sequence, payload) => Frames.Build((FrameKind)kind, sequence, payload));

    private static readonly Gen<Action<DeviceProbe, DeviceModel>> Move = Gen.Frequency(
        (2, Session.Select(Hello)),
        (2, Session.Select(Beat)),
        (6, Gen.Select(Gen.UInt[0, 2], Gen.OneOf(Gen.UShort[0, 6], Gen.UShort[65_530, 65_535], Gen.UShort), Request)),
        (2, Gen.Int[0, 1_500].Select(Wait)),
        (1, Gen.Byte.Array[0, 40].Select(Noise)));

    [Fact]
    public void Whatever_is_asked_the_device_carries_out_what_the_protocol_says_and_no_request_twice()
    {
        Move.Array[1, 60].Sample(
            moves =>
            {
                DeviceProbe probe = new();
                DeviceModel model = new();
                foreach (Action<DeviceProbe, DeviceModel> move in moves)
                {
                    move(probe, model);
                }

                Assert.Equal(model.CarriedOut.Select(number => (int)number), probe.Device.Effects);
                Assert.Equal(model.Session, probe.Device.Endpoint.Session);
            },
            iter: 5_000);
    }

    [Fact]
    public void Whatever_it_is_told_the_device_soon_has_nothing_more_to_say()
    {
        Gen.Select(AnyFrame.Array[1, 40], Gen.Int[0, 300]).Array[1, 10].Sample(
            turns =>
            {
                DeviceProbe probe = new();
                probe.Hello(session: 1);
                foreach ((byte[][] frames, int milliseconds) in turns)
                {
                    probe.Device.Journal.Append(EventType.HostHeard, null, probe.Now);
                    Assert.InRange(probe.Tell(frames).Count, 0, MostFramesAtOnce);
                    probe.Pass(milliseconds);
                }
            },
            iter: 2_000);
    }

    [Fact]
    public void Frames_of_every_kind_cost_the_device_no_memory()
    {
        SilentHandler handler = new();
        DeviceEndpoint device = new(handler, new Journal(), bootId: 1);
        byte[][] frames = AnyFrame.Array[20_000].Single(_ => true, Seed);
        Listen(device, frames[0]);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] frame in frames)
        {
            Listen(device, frame);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, handler.Aborts);
    }

    private static void Listen(DeviceEndpoint device, byte[] frame)
    {
        device.Receive(frame, 0, frame.Length, 0);
        while (device.PrepareOutput(0) > 0)
        {
            device.OutputSent();
        }
    }

    private static Action<DeviceProbe, DeviceModel> Hello(uint session) => (probe, model) =>
    {
        probe.Tell(Frames.Build(FrameKind.Hello, new Hello { ProtocolMajor = ProtocolVersion.Major, Session = session }));
        model.Hello(session, probe.Now);
    };

    private static Action<DeviceProbe, DeviceModel> Beat(uint session) => (probe, model) =>
    {
        probe.Tell(Frames.Build(FrameKind.HostBeat, new HostBeat { Session = session, BootId = 1 }));
        model.Beat(session, probe.Now);
    };

    // Of the conversation in force, of the one before, or of none.
    private static Action<DeviceProbe, DeviceModel> Request(uint age, ushort number) => (probe, model) =>
    {
        uint conversation = age == 2 ? 0 : model.Conversation - age;
        probe.Tell(Frames.Build(FrameKind.Request, number, [.. BitConverter.GetBytes(conversation), (byte)RequestType.ClearFault, .. BitConverter.GetBytes(number)]));
        model.Request(conversation, number, probe.Now);
    };

    private static Action<DeviceProbe, DeviceModel> Wait(int milliseconds) => (probe, _) => probe.Wait(milliseconds);

    private static Action<DeviceProbe, DeviceModel> Noise(byte[] bytes) => (probe, _) => probe.Tell(bytes);

    /// <summary>Carries everything out, and allocates nothing.</summary>
    private sealed class SilentHandler : IDeviceHandler
    {
        public int Aborts { get; private set; }

        public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal) => RefusalCode.None;

        public void Abort() => Aborts++;

        public void FillStatus(Status status)
        {
        }

        public void FillIdentity(HelloReply reply)
        {
        }
    }
}
