namespace FoamDevice.Protocol.Tests;

/// <summary>Once made, nothing here makes garbage: on the chip a collection stops everything.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 2_000;

    [Fact]
    public void Encoding_and_decoding_a_frame_allocates_nothing()
    {
        FrameWriter writer = new();
        FrameReader reader = new();
        byte[] wire = new byte[FrameFormat.MaxWireBytes];
        PassCompleted pass = new();
        uint frames = 0;

        long bytes = Measure(() =>
        {
            writer.Begin(FrameKind.Event, 1);
            pass.Write(writer.Payload);
            int length = writer.End(wire, 0);
            for (int i = 0; i < length; i++)
            {
                if (reader.Feed(wire[i]))
                {
                    pass.Read(reader.Payload);
                    frames++;
                }
            }
        });

        Assert.Equal(0, bytes);
        Assert.Equal(2u * Rounds, frames);
    }

    [Fact]
    public void A_conversation_with_events_requests_and_aborts_allocates_nothing_on_either_side()
    {
        QuietDevice quiet = new();
        Journal journal = new();
        DeviceEndpoint device = new(quiet, journal, bootId: 1);
        QuietHost keeper = new();
        HostEndpoint host = new(keeper, session: 9);
        keeper.Endpoint = host;
        StateChanged change = new() { From = DeviceState.Idle, To = DeviceState.Homing };
        ulong now = 0;
        host.Open(now);
        Exchange(host, device, now);

        long bytes = Measure(() =>
        {
            now += 10_000;
            journal.Append(EventType.StateChanged, change, now);
            host.Send(RequestType.Stop, null);
            Exchange(host, device, now);
            if (now % 100_000 == 0)
            {
                host.Abort();
                Exchange(host, device, now);
            }
        });

        Assert.Equal(0, bytes);
        Assert.Equal(2 * Rounds, keeper.Events);
        Assert.Equal(2 * Rounds, quiet.Requests);
    }

    [Fact]
    public void Checking_a_plan_allocates_nothing()
    {
        PlanRules rules = new();
        RunPlan plan = ReferencePlan.Create();
        MachineProfile machine = ReferenceMachine.Profile();
        Calibration calibration = ReferenceMachine.NominalCalibration();

        Assert.Equal(0, Measure(() => rules.Check(plan, machine, calibration)));
    }

    private static long Measure(Action action)
    {
        // The first rounds are not measured: types are loaded in them.
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Exchange(HostEndpoint host, DeviceEndpoint device, ulong now)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            int length;
            while ((length = host.PrepareOutput(now)) > 0)
            {
                device.Receive(host.Output, 0, length, now);
                host.OutputSent();
            }

            while ((length = device.PrepareOutput(now)) > 0)
            {
                host.Receive(device.Output, 0, length, now);
                device.OutputSent();
            }
        }
    }

    private sealed class QuietDevice : IDeviceHandler
    {
        public int Requests { get; private set; }

        public RefusalCode Handle(RequestType type, PayloadReader body, PayloadWriter reply, Refusal refusal)
        {
            Requests++;
            return RefusalCode.None;
        }

        public void Abort()
        {
        }

        public void FillStatus(Status status) => status.State = DeviceState.Idle;

        public void FillIdentity(HelloReply reply) => reply.DeviceId = "QUIET";
    }

    private sealed class QuietHost : IHostHandler
    {
        public HostEndpoint? Endpoint { get; set; }

        public int Events { get; private set; }

        public uint Opened(HelloReply device) => 0;

        public void VersionRefused(HelloReply device)
        {
        }

        public void LinkLost()
        {
        }

        public void EventReceived(EventHeader header, PayloadReader body)
        {
            Events++;
            Endpoint!.Acknowledge(header.Sequence);
        }

        public void EventsLost(uint bootId, uint firstSequence, uint lastSequence)
        {
        }

        public void StatusReceived(Status status)
        {
        }

        public void RequestEnded(RequestType type, RequestOutcome outcome, PayloadReader reply, Refusal refusal)
        {
        }
    }
}
