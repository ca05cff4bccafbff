using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Tests.Run;

/// <summary>Pictures of a bench at each point of a run, as a desk shows them: of the reference machine, with a shipped method.</summary>
public static class BenchViews
{
    private const DeviceFlags Known = DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB | DeviceFlags.MachineValid | DeviceFlags.CalibrationValid;
    private const DeviceFlags AtMix = DeviceFlags.ValveSensor1 | DeviceFlags.ValveSensor2;

    /// <summary>When the pictures are taken.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 21, 8, 30, 0, TimeSpan.Zero);

    /// <summary>The machine.</summary>
    public static MachineSettings Machine { get; } = new(ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

    /// <summary>The simulated device.</summary>
    public static DeviceIdentity Simulated { get; } = new("FD-SIM-0001", "0001", "rev A", DeviceIdentity.SimulatedTarget, "0.2.0", "1.0");

    /// <summary>A real one.</summary>
    public static DeviceIdentity Real { get; } = new("FD-7F3A", "0007", "rev A", "ESP32_PSRAM_REV3", "0.2.0", "1.0");

    /// <summary>A shipped method with a use-by limit of 60 s: 1 + 4 mL, 20 passes.</summary>
    public static Method Method { get; } = MethodCatalog.Load(null).Find("sts-guide");

    /// <summary>Its plan on the machine.</summary>
    public static RunPlan Plan { get; } = RunPlanner.Plan(Method, Machine.Machine, Machine.Calibration, SyringeCatalog.Load(), 1);

    /// <summary>Nothing answers.</summary>
    public static DeskView Searching => new() { At = Now, Mode = DeskMode.Searching };

    /// <summary>The device is there and idle, and its calibration is valid.</summary>
    public static DeskView Idle => new()
    {
        At = Now,
        Mode = DeskMode.Idle,
        Port = "/dev/ttyUSB0",
        Device = Real,
        Settings = Machine,
        Calibration = new CalibrationInForce(CalibrationState.Valid, 0x12ABCD, Now.AddDays(90), "Volume calibration CAL-0012ABCD."),
        Status = new DeskStatus { State = DeviceState.Idle, SelfTest = SelfTestState.Passed, HasInputs = true, Flags = Known | DeviceFlags.HomeA | DeviceFlags.HomeB | AtMix, Valve = ValvePosition.Mix, PositionASteps = 0, PositionBSteps = 0 },
        Standstill = new Standstill(StandstillReason.NothingAsked, "It is idle, and nothing was asked of it.", ""),
    };

    /// <summary>Idle, and its safety chain is open.</summary>
    public static DeskView ChainOpen => Idle with
    {
        Status = Idle.Status! with { Flags = Idle.Status!.Flags | DeviceFlags.SafetyChainOpen },
        Standstill = new Standstill(StandstillReason.SafetyChainOpen, "The safety chain is open.", "Find what opened it."),
    };

    /// <summary>A fault is latched while no run goes on.</summary>
    public static DeskView FaultedIdle(FaultCode code) => Idle with
    {
        Status = Idle.Status! with { State = DeviceState.Faulted, FaultCode = code, Fault = FaultNotice.Of(code), PositionASteps = null, PositionBSteps = null },
        Standstill = new Standstill(StandstillReason.Fault, FaultText.Of(code).Cause, FaultText.Of(code).Advice, FaultNotice.Of(code)),
    };

    /// <summary>A run of the method at some point.</summary>
    public static DeskRun Run(ConductorPhase phase, Question? asked = null, int passes = 0) => new()
    {
        RecordId = "20260321-083000-7f3a",
        Method = Method,
        Plan = Plan,
        Plungers = new PlungerScale(Plan, Machine.Machine, Machine.Calibration),
        Mounting = Mounting.Of(Method, Plan),
        Operator = "Mina",
        Phase = phase,
        Course = CourseTo(phase),
        Question = asked is { } question ? new DeskQuestion(7, question, "The host's words.") : null,
        Passes = [.. Enumerable.Range(1, passes).Select(number => new DeskPass(number, TimeSpan.FromMilliseconds(number == 1 ? 450 : 1_000.25)))],
    };

    /// <summary>The phases that a run goes through up to one.</summary>
    public static IReadOnlyList<ConductorPhase> CourseTo(ConductorPhase phase) =>
        [.. Enum.GetValues<ConductorPhase>().Where(one => one is >= ConductorPhase.Homing and <= ConductorPhase.Unloading && one <= phase)];

    /// <summary>The machine in the hands of a run.</summary>
    public static DeskView At(DeviceState state, DeskRun run, Func<DeskStatus, DeskStatus>? change = null)
    {
        DeskStatus status = Idle.Status! with
        {
            State = state,
            Flags = Known | DeviceFlags.DriversEnabled | AtMix,
            PositionASteps = StepsOf(SyringeSide.A, 1),
            PositionBSteps = StepsOf(SyringeSide.B, 0),
            Pass = run.Passes.Count,
            Passes = Plan.Passes,
        };
        return Idle with
        {
            Mode = DeskMode.Run,
            Run = run,
            Status = change is null ? status : change(status),
            Standstill = new Standstill(StandstillReason.Working, "It works.", ""),
        };
    }

    /// <summary>The holders are to be empty.</summary>
    public static DeskView AskedForEmptyHolders => At(DeviceState.Idle, Run(ConductorPhase.Preparing, Question.SyringesOut), status => status with { PositionASteps = null, PositionBSteps = null });

    /// <summary>The syringes are to be mounted.</summary>
    public static DeskView AskedToMount => At(DeviceState.Loading, Run(ConductorPhase.Loading, Question.MountSyringes));

    /// <summary>The start is asked for.</summary>
    public static DeskView AskedToStart => At(DeviceState.Ready, Run(ConductorPhase.Ready, Question.Start));

    /// <summary>Gas is drawn: so many millilitres are in.</summary>
    public static DeskView Filling(double milliliters) => At(DeviceState.Filling, Run(ConductorPhase.Filling), status => status with
    {
        Flags = Known | DeviceFlags.DriversEnabled | DeviceFlags.Moving | DeviceFlags.ValveSensor2,
        Valve = ValvePosition.GasPort,
        PositionBSteps = StepsOf(SyringeSide.B, milliliters),
    });

    /// <summary>Passes are made: so many are complete, and so much of the charge is in B.</summary>
    public static DeskView Mixing(int passes, double millilitersInB) => At(DeviceState.Mixing, Run(ConductorPhase.Mixing, passes: passes), status => status with
    {
        Flags = status.Flags | DeviceFlags.Moving,
        PositionASteps = StepsOf(SyringeSide.A, 5 - millilitersInB),
        PositionBSteps = StepsOf(SyringeSide.B, millilitersInB),
    });

    /// <summary>The foam is made and so old.</summary>
    public static DeskView Foam(double ageSeconds) => At(
        DeviceState.Finished,
        Run(ConductorPhase.Finished, Question.TakeOutFoam, 20) with { FoamIn = SyringeSide.A, FoamBornAt = Now.AddSeconds(-ageSeconds) },
        status => status with { FoamAge = TimeSpan.FromSeconds(ageSeconds), PositionASteps = StepsOf(SyringeSide.A, 5), TemperatureCelsius = 22.4, PressureHectopascals = 1_012, HumidityPercent = 41 });

    /// <summary>A fault stopped the run after some passes.</summary>
    public static DeskView Fault(FaultCode code, int passes) => At(DeviceState.Faulted, Run(ConductorPhase.Faulted, Question.ClearFault, passes) with { Course = [.. CourseTo(ConductorPhase.Mixing), ConductorPhase.Faulted] }, status => status with
    {
        FaultCode = code,
        Fault = FaultNotice.Of(code),
        PositionASteps = FaultCatalog.KeepsPosition(code) ? status.PositionASteps : null,
        PositionBSteps = FaultCatalog.KeepsPosition(code) ? status.PositionBSteps : null,
    });

    /// <summary>The run has come to its end.</summary>
    public static DeskView Ended(RunResultKind kind, RunOutcome outcome, FaultCode fault = FaultCode.None, RecordEnding ending = RecordEnding.Closed) => Idle with
    {
        Run = Run(ConductorPhase.Closed, passes: 20) with
        {
            FoamIn = SyringeSide.A,
            FoamBornAt = Now.AddSeconds(-75),
            Result = new RunResult(kind, "The host's words for the end.", "20260321-083000-7f3a", outcome, fault) { Ending = ending },
        },
    };

    /// <summary>Carriage position at which a syringe holds so much.</summary>
    public static int StepsOf(SyringeSide side, double milliliters)
    {
        var steps = new PlanSteps();
        steps.Set(Plan, Machine.Machine, Machine.Calibration);
        long area = side == SyringeSide.A ? steps.AreaA : steps.AreaB;
        return steps.Empty - PlungerGeometry.StepsOf((uint)Math.Round(milliliters * 1_000), area, Machine.Machine.StepsPerMillimeter);
    }
}
