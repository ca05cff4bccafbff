using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Tests;

/// <summary>Services of a bench, each as it looks at some moment.</summary>
internal static class SampleServices
{
    private static readonly SyringeModel Syringe = SyringeCatalog.Load().Find("norm-ject-10");
    private static readonly DateTimeOffset At = new(2026, 3, 21, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Everything that a page of a service may have to show, by a name for pictures.</summary>
    public static IReadOnlyList<(string Name, DeskService Service)> All { get; } =
    [
        ("jog", Of(ServiceJob.Jog) with { Jog = new JogState(12_340, 2_500, ValvePosition.Mix, new MoveCompleted { CommandedSteps = 805, CountedSteps = 805 }, "The move would leave the travel.") }),
        ("task", Of(ServiceJob.SelfTest) with { Task = new DeskTask(1, ServiceTask.EmptyHolders("The carriages will home.")) }),
        ("offer", Of(ServiceJob.CalibrateValve) with
        {
            Task = new DeskTask(2, new ServiceTask(ServiceTaskKind.WriteValues, SyringeSide.None, "Write the new values to the device?")),
            Offered = [new ConfigChange("servoMixMicroseconds", ConfigSection.Calibration, 1_500, 1_512, "µs")],
            Found = Valve,
        }),
        ("vent", Of(ServiceJob.CalibrateFill) with { WatchesVent = true }),
        ("self-test", Over(ServiceJob.SelfTest, new SelfTestReport(SampleRecords.Simulated, [new SelfTestItem("homing", SelfTestVerdict.Fail, "nothing", "8 steps", new Ailment("home switch A", "It never closed.", "Check its wire."))], "The device is idle."))),
        ("travel", Over(ServiceJob.CalibrateTravel, Travel)),
        ("fill", Over(ServiceJob.CalibrateFill, Fill)),
        ("counters", Over(ServiceJob.Counters, Counters)),
        ("events", Over(ServiceJob.Events, new List<HeardEvent> { new(1, 1, 1_250_000, EventType.RunEnded, new RunEnded { Outcome = RunOutcome.Completed, Passes = 20 }) })),
        ("volume-take-up", Volume(VolumeWait.TakingUp, AtReading(2))),
        ("volume-choice", Of(ServiceJob.CalibrateVolume) with { Volume = new DeskVolume { Wait = VolumeWait.Choice, Number = 3 } }),
        ("volume-conditions", Volume(VolumeWait.Conditions, Begun(VolumeStepKind.GiveConditions))),
        ("volume-tare", Volume(VolumeWait.Tare, AtReading(0))),
        ("volume-suspect", Volume(VolumeWait.Reading, AtReading(5, isMade: true), volume => volume with { Answer = new EntryAnswer(EntryVerdict.Suspect, "1.0600 g are 1,063.1 µL, +6.31 %. An outlier among its 5 alike."), Suspect = "1.06", SimulatedGrams = 0.9984 })),
        ("volume-agreement", Volume(VolumeWait.Agreement, Begun(VolumeStepKind.WriteCalibration))),
        ("volume-conclusion", Volume(VolumeWait.Conclusion, Begun(VolumeStepKind.Conclude))),
        ("volume-certificate", Over(ServiceJob.CalibrateVolume, CalibrationRecord.Of(Begun(VolumeStepKind.Finished).Log))),
    ];

    /// <summary>A calibration that has come so far.</summary>
    /// <param name="kind">The step that it stands before.</param>
    public static VolumeCalibrationSession Begun(VolumeStepKind kind)
    {
        var session = Begin();
        while (session.Next.Kind != kind)
            Go(session);

        return session;
    }

    /// <summary>A calibration with so many readings.</summary>
    /// <param name="readings">Readings taken.</param>
    /// <param name="isMade">The stroke after them is made.</param>
    public static VolumeCalibrationSession AtReading(int readings, bool isMade = false)
    {
        var session = Begin();
        while (session.Next is not { Kind: VolumeStepKind.MakeStroke } next || next.ReadingsTaken < readings)
            Go(session);

        if (isMade)
            session.StrokeMade();

        return session;
    }

    /// <summary>The picture of a volume calibration that waits for something.</summary>
    public static DeskService Volume(VolumeWait wait, VolumeCalibrationSession session, Func<DeskVolume, DeskVolume>? change = null)
    {
        var volume = new DeskVolume { Wait = wait, Number = 7, Log = session.Log, Step = session.Next };
        return Of(ServiceJob.CalibrateVolume) with { Volume = change?.Invoke(volume) ?? volume };
    }

    private static ValveReport Valve =>
        new(Window(ValvePosition.GasPort, 580), Window(ValvePosition.Mix, 1_480), Window(ValvePosition.LiquidPort, 2_380), ResolutionMicroseconds: 2);

    private static TravelReport Travel => new()
    {
        Homing = [HomingRepeatability.Of(SyringeSide.A, [1, 0, -1, 0], 80), HomingRepeatability.Of(SyringeSide.B, [9, 0, -12, 0], 80)],
        DriftToleranceSteps = 8,
        EndAMicrometers = 103_000,
        EndBMicrometers = null,
        OldTravelMicrometers = 100_000,
    };

    private static FillReport Fill => FillReport.Of(
        [new(2_000, 2, 20), new(5_000, 2, 50), new(8_000, 2, 80), new(8_000, 2, 81), new(8_000, 0.5, 110), new(8_000, 0.5, 111)], jogMicroliters: 5);

    private static CountersReading Counters => CountersReading.Of(
        "SIM-0001", new Counters { Passes = 21_000, ValveTurns = 3_000, Homings = 800, Runs = 900, DriveSeconds = 90_000, PoweredMinutes = 60_000 }, ServiceLimits.Load().Maintenance, lastService: null);

    private static ValveWindow Window(ValvePosition position, uint center) => new(position, center - 28, center + 32, center + 30, center - 30);

    private static DeskService Of(ServiceJob job) => new() { Job = job, Person = "Ada" };

    private static DeskService Over(ServiceJob job, object found) => Of(job) with { IsOver = true, Found = found };

    private static VolumeCalibrationSession Begin() => VolumeCalibrationSession.Begin(new VolumeCalibrationSetup
    {
        CertificateId = 0x12ABCD,
        Device = SampleRecords.Simulated,
        Machine = ReferenceMachine.Profile(),
        AsFound = ReferenceMachine.NominalCalibration(),
        Sides = [new CalibratedSide(SyringeSide.A, Syringe, "L1", 10_000)],
        Plan = VolumeCalibrationPlan.Of(3),
        Operator = "Ada",
        Balance = new BalanceIdentity("simulated balance", "SIM", 0.1),
        Water = "simulated water",
        BeganAt = At,
        HostVersion = "1.2.3",
    });

    // What a person would enter with a syringe that holds what its table says.
    private static void Go(VolumeCalibrationSession session)
    {
        var step = session.Next;
        switch (step.Kind)
        {
            case VolumeStepKind.GiveConditions:
                session.SetConditions(new WeighingConditions(20, 20, 1_013.25, 50));
                break;
            case VolumeStepKind.TakeBlank:
                session.TakeBlank(0.0001, At);
                break;
            case VolumeStepKind.MakeStroke:
                session.StrokeMade();
                break;
            case VolumeStepKind.TakeReading:
                // 1 mL of water at 20 °C in air.
                session.TakeReading((step.Stroke!.TargetMicroliters * 0.99716e-3) + (step.Stroke.Replicate * 1e-4), At, keepSuspect: true);
                break;
            case VolumeStepKind.WriteCalibration:
                session.CalibrationWritten(step.Calibration!);
                break;
            default:
                session.Confirm(At);
                break;
        }
    }
}
