using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>A run of the sample method with four passes, as a device would tell it.</summary>
internal static class SampleRun
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 17, 30, 0, TimeSpan.Zero);

    public static DeviceIdentity RealDevice { get; } = new("FD-0001", "17", "rev A", "ESP32_PSRAM_REV3", "0.1.0", "1.0");

    public static DeviceIdentity SimulatedDevice { get; } = RealDevice with { DeviceId = "SIM-0001", Target = "VIRTUAL" };

    public static NewRecord New(DeviceIdentity? device = null, ulong runToken = 0x1234_5678_9abc_7f3a, DateTimeOffset? startedAt = null)
    {
        var machine = ReferenceMachine.Profile();
        var calibration = ReferenceMachine.NominalCalibration();
        var method = SampleMethod.ParseWith("passes: 20", "passes: 4");
        var plan = RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), runToken);
        return new NewRecord(method, plan, machine, calibration, device ?? RealDevice, startedAt ?? Start, "=Alice", "0.1.0");
    }

    /// <summary>An event with the body of a message; null for an event without fields.</summary>
    public static StoredEvent Event(uint sequence, EventType type, Message? message, string? recordId, uint bootId = 1, string deviceId = "FD-0001")
    {
        byte[] body = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(body, 0, body.Length);
        message?.Write(writer);
        return new StoredEvent(deviceId, bootId, sequence, sequence * 1_000UL, type, body[..writer.Count], Start.AddSeconds(sequence), recordId);
    }

    /// <summary>The events of a run of four passes: 1,000 ms planned, 998 to 1,002 ms measured, gaps of 100 and 101 ms, one pulse of axis B lost; before the gas is drawn, 4 steps take up the play of nut B.</summary>
    public static IReadOnlyList<StoredEvent> Events(string? recordId) =>
    [
        Event(1, EventType.RunAccepted, new RunAccepted { RunToken = 0x1234_5678_9abc_7f3a }, recordId),
        Event(2, EventType.MoveCompleted, new MoveCompleted { Purpose = MovePurpose.GasDraw, Side = SyringeSide.B, FromSteps = 8_000, ToSteps = 4_777, CommandedSteps = 3_227, CountedSteps = 3_227 }, recordId),
        Event(3, EventType.PassCompleted, Pass(1, SpeedStage.First, 475_000, 475_100, 0, 805, 805), recordId),
        Event(4, EventType.PassCompleted, Pass(2, SpeedStage.Fast, 1_000_000, 998_000, 100_000, 4_029, 4_029), recordId),
        Event(5, EventType.PassCompleted, Pass(3, SpeedStage.Fast, 1_000_000, 1_000_000, 100_000, 4_029, 4_028), recordId),
        Event(6, EventType.PassCompleted, Pass(4, SpeedStage.Fast, 1_000_000, 1_002_000, 101_000, 4_029, 4_029), recordId),
        Event(7, EventType.RunEnded, new RunEnded { Outcome = RunOutcome.Completed, Passes = 4, FoamIn = SyringeSide.A }, recordId),
        Event(8, EventType.StopAccepted, null, recordId),
        Event(9, EventType.DriftMeasured, new DriftMeasured { DriftStepsA = 2, DriftStepsB = -1, ToleranceSteps = 8 }, recordId),
    ];

    /// <summary>Stores the run and reads it back.</summary>
    public static RunRecord Stored(RunStore store, DeviceIdentity? device = null)
    {
        string id = store.Begin(New(device));
        store.Append(new RecordChanges { Events = Events(id), Ends = [End(id)] });
        return store.Find(id);
    }

    /// <summary>The end of the sample run's record.</summary>
    public static RecordEnd End(string recordId, RecordEnding ending = RecordEnding.Closed, RunOutcome outcome = RunOutcome.Completed, FaultCode fault = FaultCode.None) =>
        new(recordId, ending, outcome, fault, Start.AddMinutes(1));

    private static PassCompleted Pass(ushort number, SpeedStage stage, uint planned, uint duration, uint gap, ushort steps, ushort countedB) => new()
    {
        Pass = number,
        Passes = 4,
        Stage = stage,
        Pushing = number % 2 == 1 ? SyringeSide.A : SyringeSide.B,
        StartMicroseconds = number * 2_000_000UL,
        PlannedMicroseconds = planned,
        DurationMicroseconds = duration,
        GapMicroseconds = gap,
        SkewMicroseconds = 500u + number,
        CommandedStepsA = steps,
        CountedStepsA = steps,
        CommandedStepsB = steps,
        CountedStepsB = countedB,
    };
}
