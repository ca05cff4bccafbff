using CsCheck;

namespace FoamDevice.Protocol.Tests;

/// <summary>A host that is told anything at all, in good frames and bad ones, at any time.</summary>
public sealed class HostAttackTests
{
    private const uint Session = 7;

    // Abort, and either hello or request and beat.
    private const int MostFramesAtOnce = 3;

    private const long ReasonableBytesPerFrame = 512;
    private const string Seed = "2IsizOwC1F_1";

    private static readonly Gen<uint> Boot = Gen.UInt[0, 2];
    private static readonly Gen<uint> OurSessionOrAnother = Gen.Frequency((3, Gen.Const(Session)), (1, Gen.Const(Session + 1)));
    private static readonly Gen<uint> Number = Gen.UInt[0, 12];

    private static readonly Gen<byte[]> HelloReply = Gen.Select(
        Boot, Number, OurSessionOrAnother, Gen.Frequency((2, Gen.Const(HelloVerdict.Accepted)), (1, Gen.Const(HelloVerdict.Busy))),
        (boot, oldest, session, verdict) => Frames.Build(
            FrameKind.HelloReply,
            new HelloReply { ProtocolMajor = ProtocolVersion.Major, Session = session, Verdict = verdict, BootId = boot, OldestSequence = oldest }));

    private static readonly Gen<byte[]> Event = Gen.Select(
        Boot, Number, Number, (boot, sequence, oldest) => Frames.Build(FrameKind.Event, new EventHeader { BootId = boot, Sequence = sequence, OldestSequence = oldest }));

    private static readonly Gen<byte[]> Answer = Gen.Select(
        Gen.OneOf(Gen.Const(FrameKind.Reply), Gen.Const(FrameKind.Refusal), Gen.Const(FrameKind.AbortReply)), Gen.UShort[0, 4], Gen.Byte[0, 12].Array[0, 30], Frames.Build);

    private static readonly Gen<byte[]> Status = OurSessionOrAnother.Select(session => Frames.Build(FrameKind.Status, new Status { Session = session }));

    // Anything but a hello reply of another version, which ends the conversation for good.
    private static readonly Gen<byte[]> AnyFrame = Gen.Select(
        Gen.OneOf(Gen.Byte[3, 20], Gen.Const((byte)0)), Gen.UShort, Gen.Byte.Array[0, FrameFormat.MaxPayloadBytes], (kind, sequence, payload) => Frames.Build((FrameKind)kind, sequence, payload));

    private static readonly Gen<byte[]> Said = Gen.Frequency((2, HelloReply), (10, Event), (2, Answer), (1, Status), (1, Gen.Byte.Array[0, 30]));

    [Fact]
    public void Whatever_the_device_says_events_are_taken_once_and_in_order_and_gaps_are_declared()
    {
        int received = 0;
        uint lost = 0;

        Said.Array[1, 120].Sample(
            frames =>
            {
                WitnessHost host = Greeted();
                foreach (byte[] frame in frames)
                {
                    host.Endpoint.Receive(frame, 0, frame.Length, 0);
                    host.Endpoint.Send(RequestType.Stop, null);
                }

                Assert.True(host.HasSeenEachEventOnce);
                Interlocked.Add(ref received, host.Received);
                Interlocked.Add(ref lost, host.Lost);
            },
            iter: 5_000);

        Assert.NotEqual(0, received);
        Assert.NotEqual(0u, lost);
    }

    [Fact]
    public void Whatever_the_device_says_the_host_soon_has_nothing_more_to_say()
    {
        Gen.Select(Gen.OneOf(Said, AnyFrame).Array[1, 20], Gen.ULong[0, 1_200_000]).Array[1, 20].Sample(
            turns =>
            {
                WitnessHost host = Greeted();
                ulong now = 0;
                foreach ((byte[][] frames, ulong microseconds) in turns)
                {
                    byte[] bytes = [.. frames.SelectMany(frame => frame)];
                    host.Endpoint.Receive(bytes, 0, bytes.Length, now);
                    host.Endpoint.Send(RequestType.Stop, null);
                    Assert.InRange(Speak(host.Endpoint, now), 0, MostFramesAtOnce);
                    now += microseconds;
                }
            },
            iter: 2_000);
    }

    [Fact]
    public void Frames_of_every_kind_cost_the_host_little_memory()
    {
        WitnessHost host = Greeted();
        byte[][] frames = Gen.OneOf(Said, AnyFrame).Array[20_000].Single(_ => true, Seed);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] frame in frames)
        {
            host.Endpoint.Receive(frame, 0, frame.Length, 0);
            Speak(host.Endpoint, 0);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / frames.Length, 0, ReasonableBytesPerFrame);
    }

    [Fact]
    public void A_request_ends_once_whatever_answers_come()
    {
        Gen.Select(Gen.OneOf(Answer, HelloReply, Status), Gen.Bool).Array[1, 80].Sample(
            moves =>
            {
                WitnessHost host = Greeted();
                int sent = 0;
                foreach ((byte[] frame, bool asks) in moves)
                {
                    sent += asks && host.Endpoint.Send(RequestType.Stop, null) ? 1 : 0;
                    host.Endpoint.Receive(frame, 0, frame.Length, 0);
                }

                Assert.Equal(sent, host.Ended.Count + (host.Endpoint.Outcome == RequestOutcome.Pending ? 1 : 0));
            },
            iter: 5_000);
    }

    private static WitnessHost Greeted()
    {
        WitnessHost host = new(Session);
        host.Endpoint.Open(0);
        return host;
    }

    private static int Speak(HostEndpoint endpoint, ulong now)
    {
        int frames = 0;
        while (endpoint.PrepareOutput(now) > 0)
        {
            endpoint.OutputSent();
            frames++;
        }

        return frames;
    }
}
