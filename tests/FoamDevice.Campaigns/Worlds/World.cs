using FoamDevice.Firmware;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>
/// Host, line, device, bench and operator in one thread and in virtual time, everything from one seed. Each <see cref="Step"/> lets 10 ms pass; what
/// then is true stands in <see cref="Now"/>.
/// </summary>
public sealed class World : IDisposable
{
    /// <summary>Length of a step, µs: the host's turn.</summary>
    public const ulong StepMicroseconds = 10_000;

    // What is kept for the trace of a failing run.
    private const int EntriesKept = 120;
    private const ulong BenchNoteMicroseconds = 1_000_000;

    private static readonly DateTimeOffset Epoch = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly LineEar _ear;
    private readonly PortBuffer _port = new();
    private readonly List<DiaryEvent> _events = [];
    private Device? _firmware;

    /// <summary>Makes the world of a scenario.</summary>
    public World(Scenario scenario)
    {
        Scenario = scenario;
        _random = Simulator.RandomStream.Of(scenario.Seed, "world");
        Chronicle = new Chronicle(EntriesKept);
        Device = new SimulatedDevice(new SimulatorOptions
        {
            Seed = scenario.Seed,
            TurnMicroseconds = scenario.TurnMicroseconds,
            Bench = scenario.Machine.Bench(),
            Calibration = scenario.Machine.Calibration(),
        });
        Line = new SimulatedLine(Device, scenario.Seed);
        Menu = new FaultMenu(Device, Line);
        _ear = new LineEar(Line);
        Store = new LedgerStore(RunStore.OpenInMemory(), OldestHeld) { Told = what => Chronicle.Tell(NowMicroseconds, "store", what) };
        Technician = new Technician(Device, Simulator.RandomStream.Of(scenario.Seed, "technician"), Chronicle);
        Injector = new FaultInjector(scenario.Faults);
        Now.Faults = Before.Faults = Injector.History;
        Now.LinkLoss = scenario.Method.WhenHostLost;
        Now.GraceMicroseconds = (ulong)(scenario.Method.HostGraceSeconds * 1e6);
        Now.PassesPlanned = scenario.Method.Passes;
        LookAtDevice();
        Capture(Now);
    }

    /// <summary>What the seed stands for.</summary>
    public Scenario Scenario { get; }

    /// <summary>Firmware, chip and bench.</summary>
    public SimulatedDevice Device { get; }

    /// <summary>The serial line.</summary>
    public SimulatedLine Line { get; }

    /// <summary>The simulator's menu of faults.</summary>
    public FaultMenu Menu { get; }

    /// <summary>The run store, watched.</summary>
    public LedgerStore Store { get; }

    /// <summary>The person at the bench.</summary>
    public Technician Technician { get; }

    /// <summary>Makes faults strike.</summary>
    public FaultInjector Injector { get; }

    /// <summary>What happened.</summary>
    public Chronicle Chronicle { get; }

    /// <summary>The truth about the device.</summary>
    public DeviceDiary Diary { get; } = new();

    /// <summary>The host process that runs; null while none does.</summary>
    public HostProgram? Host { get; private set; }

    /// <summary>Another program on the same line; null while there is none.</summary>
    public LineProgram? Visitor { get; set; }

    /// <summary>The host process is stopped: it neither reads nor writes.</summary>
    public bool IsHostFrozen { get; set; }

    /// <summary>What the host's clock shows against world time; a process that runs does not look at it again.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>The host sends plans that the device must refuse.</summary>
    public bool PlansBeyondMachine { get; set; }

    /// <summary>No host process is started before.</summary>
    public ulong NextCommandAt { get; private set; }

    /// <summary>World time, µs.</summary>
    public ulong NowMicroseconds { get; private set; }

    /// <summary>How things stand after the last step.</summary>
    public Moment Now { get; } = new();

    /// <summary>How they stood after the one before.</summary>
    public Moment Before { get; } = new();

    /// <summary>The fault that is latched, as the device noted it; none while none is.</summary>
    public FaultCode LatchedFault { get; private set; }

    /// <summary>What that fault found.</summary>
    public int LatchedValue { get; private set; }

    /// <summary>Where the run stands; null while the device is off or boots.</summary>
    public RunPhase? Phase => Device.State == FirmwareState.Running ? (RunPhase)Now.State : null;

    /// <summary>Lets 10 ms pass.</summary>
    public void Step()
    {
        Before.Set(Now);
        _ear.Forget();
        Injector.Turn(this);
        NowMicroseconds += StepMicroseconds;
        bool isAhead = Device.NowMicroseconds >= NowMicroseconds;
        Device.AdvanceTo(NowMicroseconds);
        Now.OvershootMicroseconds = isAhead ? 0 : Device.NowMicroseconds - NowMicroseconds;
        Line.Advance();
        LookAtDevice();
        TurnHosts();
        _ear.Listen();
        Capture(Now);
        Tell();
    }

    /// <summary>Starts a host process.</summary>
    public void StartHost(HostCommand command)
    {
        RunOrder order = new(Scenario.Method, Plan, "campaign", "0.0.0") { AsksBeforeStart = Scenario.AsksBeforeStart };
        StartHost(command, (session, recorder) => new RunConductor(session, recorder, order));
    }

    /// <summary>Starts a host process that goes on with a record.</summary>
    public void Recover(string recordId)
    {
        RunRecord record = Store.Inner.Find(recordId);
        StartHost(HostCommand.Recover, (session, recorder) => RunConductor.Recover(session, recorder, record, "the line"));
    }

    /// <summary>The host process has ended by itself.</summary>
    public void EndHost(ulong pauseMicroseconds)
    {
        Host = null;
        NextCommandAt = NowMicroseconds + pauseMicroseconds;
    }

    /// <summary>The host process is gone from one moment to the next.</summary>
    public void KillHost(ulong pauseMicroseconds)
    {
        Chronicle.Tell(NowMicroseconds, "host", "killed");
        IsHostFrozen = false;
        EndHost(pauseMicroseconds);
    }

    /// <summary>The operator takes the device's power away and gives it back.</summary>
    public void PowerCycle()
    {
        LookAtDevice();
        Chronicle.Tell(NowMicroseconds, "operator", "switches the device off and on");
        Device.PressReset();
    }

    /// <summary>A number that names a host process.</summary>
    public uint DrawSession() => (uint)_random.Next(1, int.MaxValue);

    /// <summary>Reads the device's journal: after each step, and before anything takes it away.</summary>
    public void LookAtDevice()
    {
        Diary.Look(Device);
        foreach (DiaryEvent made in Diary.Fresh)
        {
            Chronicle.Tell(NowMicroseconds, made);
            NoteFault(made);
        }

        _events.AddRange(Diary.Fresh);
        if (Device.Firmware != _firmware)
        {
            _firmware = Device.Firmware;
            _ear.Listen();
            _ear.Restart();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Store.Inner.Dispose();

    private void StartHost(HostCommand command, Func<DeviceSession, Recorder, RunConductor> conductor)
    {
        DateTimeOffset wallTime = Epoch + TimeSpan.FromMicroseconds(NowMicroseconds) + ClockOffset;
        Host = new HostProgram(command, DrawSession(), Store, wallTime, NowMicroseconds, conductor);
        IsHostFrozen = false;
        _port.Clear();
        Chronicle.Tell(NowMicroseconds, "host", $"{command}: session {Host.SessionNumber:x8}");
    }

    private void NoteFault(DiaryEvent made)
    {
        if (made.Type == EventType.FaultRaised)
        {
            FaultRaised raised = made.Read<FaultRaised>();
            (LatchedFault, LatchedValue) = (raised.Code, raised.Value);
        }
        else if (made.Type is EventType.FaultCleared or EventType.Booted)
        {
            LatchedFault = FaultCode.None;
        }
    }

    private void TurnHosts()
    {
        if (Host is null && Visitor is null)
        {
            // Nobody holds the port: what arrives is gone.
            _port.Fill(Line);
            _port.Clear();
            return;
        }

        int fresh = _port.Fill(Line);
        Visitor?.Turn(_port.Bytes, _port.Count - fresh, fresh, NowMicroseconds, Line);
        _ear.Listen();
        if (Host is null || !IsHostFrozen)
        {
            Host?.Turn(_port.Bytes, _port.Count, NowMicroseconds, Line);
            _port.Clear();
        }

        if (Host is { } host && !IsHostFrozen)
            Technician.Turn(host, NowMicroseconds);
    }

    // A start that is over holds nothing any more.
    private uint OldestHeld(uint bootId)
    {
        DeviceStart newest = Diary.Starts[^1];
        return newest.BootId == bootId && Device.Firmware is not null ? newest.OldestHeld : uint.MaxValue;
    }

    private RunPlan Plan(MachineProfile machine, Calibration calibration)
    {
        RunPlan plan = MethodDraw.Plan(Scenario.Method, machine, calibration, DrawToken());
        if (PlansBeyondMachine)
            plan.FastDurationMicroseconds = PlanLimits.MinPassMicroseconds - 1;

        return plan;
    }

    private ulong DrawToken() => (ulong)_random.NextInt64(1, long.MaxValue);

    private void Capture(Moment moment)
    {
        Bench bench = Device.Bench;
        Device? firmware = Device.Firmware;
        moment.AtMicroseconds = NowMicroseconds;
        moment.Start = Diary.Starts.Count;
        moment.IsRunning = Device.State == FirmwareState.Running && firmware is not null;
        moment.IsHung = Device.State == FirmwareState.Hung;
        moment.State = firmware?.State ?? DeviceState.Idle;
        moment.IsMoving = firmware?.IsMoving ?? false;
        moment.EnablePin = Device.State != FirmwareState.Off && Device.Chip.OutputLevel(PinMap.Enable);
        moment.AreDriversEnabled = bench.DriversEnabled;
        moment.ValveDegrees = bench.ValveDegrees;
        moment.ValveTurnedWhileMoving = bench.Extremes.ValveTurnedWhileMoving;
        moment.Turns = 2 * Device.Chip.RisingEdges(PinMap.WatchdogFeed);
        moment.FlashOperations = Device.Chip.Options.Flash.ByteOperations;
        moment.SensorTransfers = Device.Chip.I2cTransfers;
        moment.Crashes = Device.Crashes.Count;
        moment.ChipMistakes = Device.Chip.Mistakes.Count;
        Capture(moment.A, bench.A, firmware, SyringeSide.A, PinMap.StepA);
        Capture(moment.B, bench.B, firmware, SyringeSide.B, PinMap.StepB);
        moment.Frames = _ear.Fresh;
        moment.AcknowledgedSequence = Diary.Starts[^1].Acknowledged;
        moment.StoredSequence = Store.NewestOf(Diary.Starts[^1].BootId);
        moment.StoreComplaint = Store.Complaint;
    }

    private void Capture(AxisMoment moment, AxisFacts axis, Device? firmware, SyringeSide side, int stepPin)
    {
        BenchExtremes extremes = Device.Bench.Extremes;
        moment.IsMounted = axis.SyringeMounted;
        moment.IsEnergized = axis.Energized;
        moment.CarriageMillimeters = axis.CarriageMillimeters;
        moment.FollowingErrorSteps = axis.FollowingErrorSteps;
        moment.LowestMillimeters = extremes.LowestMillimeters(side);
        moment.HighestMillimeters = extremes.HighestMillimeters(side);
        moment.HasTouchedStop = extremes.HardStopTouched(side);
        moment.HighestPressureShare = extremes.HighestPressureShare(side);
        moment.HighestPressureKilopascals = extremes.HighestPressurePascals(side) * 1e-3;
        moment.PulsesAgainstShutValve = extremes.PulsesAgainstShutValve(side);
        moment.HighestBottomNewtons = extremes.HighestBottomNewtons(side);
        moment.Pulses = Device.Chip.RisingEdges(stepPin);
        moment.ClaimsPosition = firmware is not null && firmware.ClaimsPosition(side);
        moment.ClaimedSteps = firmware?.ClaimedPosition(side) ?? 0;
    }

    private void Tell()
    {
        Now.Events = _events.Count == 0 ? [] : _events.ToArray();
        _events.Clear();
        if (NowMicroseconds % BenchNoteMicroseconds == 0)
            Chronicle.Tell(NowMicroseconds, "bench", BenchWords());

        Chronicle.Mix((ulong)BitConverter.DoubleToInt64Bits(Now.A.CarriageMillimeters));
        Chronicle.Mix((ulong)BitConverter.DoubleToInt64Bits(Now.B.CarriageMillimeters));
        foreach (DeliveredFrame frame in Now.Frames)
        {
            if (frame.Kind is FrameKind.Request)
                Chronicle.Tell(NowMicroseconds, "line", $"request {frame.Number}: {frame.Request} reached the device");
            else if (frame.Kind is FrameKind.Abort or FrameKind.Hello)
                Chronicle.Tell(NowMicroseconds, "line", $"{frame.Kind} reached the device");
        }
    }

    private string BenchWords() => FormattableString.Invariant(
        $"A {Now.A.CarriageMillimeters:0.00} mm, B {Now.B.CarriageMillimeters:0.00} mm, valve {Now.ValveDegrees:0.0} deg, drivers {(Now.AreDriversEnabled ? "on" : "off")}, ")
        + FormattableString.Invariant($"peaks {Now.A.HighestPressureKilopascals:0.0} and {Now.B.HighestPressureKilopascals:0.0} kPa");
}
