using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests;

/// <summary>The firmware on a virtual chip, the simulated bench around it, and a host that does what the test says; virtual time only.</summary>
internal sealed class DeviceUnderTest
{
    private const ulong StepMicroseconds = 10_000;

    // Longer than any step at the start/stop rate.
    private const ulong StandstillMicroseconds = 30_000;

    private readonly byte[] _buffer = new byte[512];
    private long _edges;
    private ulong _lastEdgeAt;

    public DeviceUnderTest(SimulatorOptions? options = null)
    {
        Device = new SimulatedDevice(options ?? new SimulatorOptions());
        Host.Endpoint.Open(0);
    }

    public SimulatedDevice Device { get; }

    public TestHost Host { get; private set; } = TestHost.Create();

    public bool HostIsSilent { get; set; }

    public Status Status => Host.Endpoint.Status;

    public DeviceState State => Status.State;

    /// <summary>The two flags of known positions.</summary>
    public DeviceFlags KnownPositions => Status.Flags & (DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB);

    public VirtualChip Chip => Device.Chip;

    /// <summary>ENABLE as the drivers' input sees it.</summary>
    public bool EnableIsHigh => Chip.OutputLevel(PinMap.Enable);

    /// <summary>STEP edges came within the last turns.</summary>
    public bool IsPulsing => Device.NowMicroseconds - _lastEdgeAt < StandstillMicroseconds;

    /// <summary>Every pulse train since <see cref="RecordTrains"/>.</summary>
    public IReadOnlyList<PulseTrain> Trains => Chip.Pulses!.Trains;

    /// <summary>What the device allocated on .NET's heap while <see cref="MeasuresAllocation"/>.</summary>
    public long AllocatedBytes { get; private set; }

    public bool MeasuresAllocation { get; set; }

    /// <summary>How time passes; a test that looks at single turns puts its own way here.</summary>
    public Action<SimulatedDevice, ulong> Advance { get; init; } = (device, until) => device.AdvanceTo(until);

    /// <summary>A turn: device and host, 10 ms.</summary>
    public void Step()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Advance(Device, Device.NowMicroseconds + StepMicroseconds);
        AllocatedBytes += MeasuresAllocation ? GC.GetAllocatedBytesForCurrentThread() - allocated : 0;
        ulong now = Device.NowMicroseconds;
        LookForEdges(now);
        int count = Device.Receive(_buffer, 0, _buffer.Length);
        if (HostIsSilent)
            return;
        Host.Endpoint.Receive(_buffer, 0, count, now);
        for (int length = Host.Endpoint.PrepareOutput(now); length > 0; length = Host.Endpoint.PrepareOutput(now))
        {
            Device.Send(Host.Endpoint.Output, 0, length);
            Host.Endpoint.OutputSent();
        }
    }

    public void Turns(int count)
    {
        for (int i = 0; i < count; i++)
            Step();
    }

    public void RecordTrains() => Chip.Pulses = new PulseRecorder();

    public void RunFor(double seconds)
    {
        for (ulong end = Device.NowMicroseconds + (ulong)(seconds * 1e6); Device.NowMicroseconds < end;)
            Step();
    }

    /// <summary>Steps until something holds; a test fails when it never does.</summary>
    public void Until(Func<bool> condition, string what, double seconds = 120)
    {
        for (ulong end = Device.NowMicroseconds + (ulong)(seconds * 1e6); !condition(); Step())
            Assert.True(Device.NowMicroseconds < end, $"not within {seconds} s: {what}; state {State}, fault {Status.Fault}");
    }

    /// <summary>Steps until the device is in a state and has told all its events.</summary>
    public void UntilState(DeviceState state)
    {
        Until(() => State == state, $"state {state}");
        Until(() => Host.Sequences.Count > 0 && Host.Sequences[^1] >= Status.NewestSequence, "all events told");
    }

    /// <summary>Sends a request and waits for its end.</summary>
    public RequestOutcome Request(RequestType type, Message? body = null)
    {
        Until(() => Host.Endpoint.State == HostLinkState.Open, "link open");
        Assert.True(Host.Endpoint.Send(type, body));
        Until(() => Host.Endpoint.Outcome != RequestOutcome.Pending, $"answer to {type}");
        return Host.Endpoint.Outcome;
    }

    public void Demand(RequestType type, Message? body = null)
    {
        RequestOutcome outcome = Request(type, body);
        Assert.True(outcome == RequestOutcome.Done, $"{type} {outcome}: {Host.LastRefusal?.Code}, {Host.LastRefusal?.Value}, {Host.LastRefusal?.Limit}");
    }

    public void Prepare(RunPlan plan)
    {
        Until(() => Status.SelfTest == SelfTestState.Passed, "self-test");
        Demand(RequestType.Prepare, PrepareOf(plan));
    }

    /// <summary>Walks a run up to a state, doing on the way what the operator and the host do.</summary>
    public void BringTo(DeviceState state, RunPlan plan)
    {
        Prepare(plan);
        BringOnTo(state, plan);
    }

    /// <summary>The same, once the plan is taken.</summary>
    public void BringOnTo(DeviceState state, RunPlan plan)
    {
        UntilState(DeviceState.Homing);
        if (state >= DeviceState.Loading)
            UntilState(DeviceState.Loading);
        if (state >= DeviceState.Ready)
            Mount(plan);
        if (state >= DeviceState.Filling)
            Demand(RequestType.Start);
        if (state >= DeviceState.Filling)
            UntilState(DeviceState.Filling);
        if (state >= DeviceState.Mixing)
            UntilState(DeviceState.Mixing);
        if (state >= DeviceState.Finished)
            UntilState(DeviceState.Finished);
        if (state >= DeviceState.Unloading)
            ConfirmUnloaded();
    }

    /// <summary>The same, and on until a plunger moves there.</summary>
    public void BringToMotionIn(DeviceState state, RunPlan plan)
    {
        BringTo(state, plan);
        Until(() => State == state && IsPulsing, $"motion in {state}");
    }

    public void MountAndStart(RunPlan plan) => BringTo(DeviceState.Filling, plan);

    /// <summary>A whole run.</summary>
    public void Run(RunPlan plan)
    {
        BringTo(DeviceState.Finished, plan);
        Unload();
    }

    public void ConfirmUnloaded()
    {
        Device.Operator.TakeOutSyringes();
        Demand(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true });
        UntilState(DeviceState.Unloading);
    }

    public void Unload()
    {
        ConfirmUnloaded();
        UntilState(DeviceState.Idle);
        RunFor(0.5);
    }

    /// <summary>What the operator does after a lost position: syringes out, chain reset, clear, home.</summary>
    public void RecoverFrom(FaultCode fault)
    {
        Device.Operator.TakeOutSyringes();
        Assert.True(Device.Operator.ResetChain());
        RunFor(0.1);
        Demand(RequestType.ClearFault, new ClearFaultRequest { Code = fault });
        UntilState(DeviceState.Idle);
        int homes = Host.Events<HomeFound>().Count();
        Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        Until(() => Host.Events<HomeFound>().Count() == homes + 2, "both axes home");
        UntilState(DeviceState.Idle);
    }

    /// <summary>Waits until requests that start something are taken.</summary>
    public void UntilTested() => Until(() => Status.SelfTest == SelfTestState.Passed, "self-test");

    /// <summary>Writes a calibration: the nominal one, changed.</summary>
    public void Calibrate(Action<Calibration> change)
    {
        UntilTested();
        Calibration calibration = ReferenceMachine.NominalCalibration();
        change(calibration);
        Demand(RequestType.WriteCalibration, calibration);
    }

    /// <summary>From Idle to Service, holders empty.</summary>
    public void EnterService()
    {
        UntilTested();
        Demand(RequestType.EnterService, new ConfirmRequest { SyringesOut = true });
        UntilState(DeviceState.Service);
    }

    /// <summary>In Service: turns the valve and waits for its event.</summary>
    public void TurnValve(ValvePosition position)
    {
        int turns = Host.Count(EventType.ValveTurned);
        Demand(RequestType.TurnValve, new TurnValveRequest { Position = position });
        Until(() => Host.Count(EventType.ValveTurned) > turns, $"valve at {position}");
    }

    /// <summary>In Service: moves a plunger and waits for its event.</summary>
    public MoveCompleted Jog(SyringeSide side, int steps, uint micrometersPerSecond = 20_000)
    {
        int moves = Host.Count(EventType.MoveCompleted);
        Demand(RequestType.Jog, new JogRequest { Side = side, Steps = steps, SpeedMicrometersPerSecond = micrometersPerSecond });
        Until(() => Host.Count(EventType.MoveCompleted) > moves, $"jog by {steps} steps");
        return Host.Events<MoveCompleted>().Last();
    }

    public RefusalCode RefusalOf(RequestType type, Message? body = null)
    {
        Assert.Equal(RequestOutcome.Refused, Request(type, body));
        return Host.LastRefusal!.Code;
    }

    public RefusalCode RefusalOfClearing(FaultCode fault) => RefusalOf(RequestType.ClearFault, new ClearFaultRequest { Code = fault });

    /// <summary>Nothing that a real chip would have passed over in silence, and no exception.</summary>
    public void AssertNoMistakes()
    {
        Assert.Empty(Chip.Mistakes);
        Assert.Empty(Device.Crashes);
    }

    /// <summary>A new host process, with a session of its own.</summary>
    public void ReplaceHost(uint session)
    {
        Host = TestHost.Create(session);
        Host.Endpoint.Open(Device.NowMicroseconds);
    }

    private void Mount(RunPlan plan)
    {
        Device.Operator.MountSyringes(SyringeModel.OfBore(plan.BoreAMicrometers * 1e-3), SyringeModel.OfBore(plan.BoreBMicrometers * 1e-3));
        Demand(RequestType.ConfirmLoaded);
        UntilState(DeviceState.Ready);
    }

    private void LookForEdges(ulong now)
    {
        long edges = Chip.RisingEdges(PinMap.StepA) + Chip.RisingEdges(PinMap.StepB);
        if (edges != _edges)
            _lastEdgeAt = now;
        _edges = edges;
    }

    public static PrepareRequest PrepareOf(RunPlan plan)
    {
        var request = new PrepareRequest { SyringesOut = true };
        byte[] bytes = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(bytes, 0, bytes.Length);
        plan.Write(writer);
        var reader = new PayloadReader();
        reader.Begin(bytes, 0, writer.Count);
        request.Plan.Read(reader);
        return request;
    }
}
