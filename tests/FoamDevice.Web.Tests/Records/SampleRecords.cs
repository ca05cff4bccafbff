using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Tests;

/// <summary>Runs on record, as devices would have told them: four passes of a shipped method.</summary>
internal static class SampleRecords
{
    /// <summary>The method of the runs.</summary>
    public const string MethodId = "tessari-air";

    private const uint PassMicroseconds = 1_000_000;

    /// <summary>When the first run began.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A real device.</summary>
    public static DeviceIdentity Real { get; } = new("FD-0001", "17", "rev A", "ESP32_PSRAM_REV3", "0.1.0", "1.0");

    /// <summary>A simulated one.</summary>
    public static DeviceIdentity Simulated { get; } = Real with { DeviceId = "SIM-0001", Target = "VIRTUAL" };

    /// <summary>Stores a run.</summary>
    /// <param name="store">Where.</param>
    /// <param name="minutes">How long after <see cref="Start"/> it began; names it, too.</param>
    /// <param name="passMicroseconds">How long its full passes took, µs.</param>
    /// <param name="device">Which device made it; a real one without.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="context">What people said of it.</param>
    public static RunRecord Store(
        RunStore store, int minutes = 0, uint passMicroseconds = PassMicroseconds, DeviceIdentity? device = null, RunOutcome outcome = RunOutcome.Completed, RunContext? context = null)
    {
        var start = Start.AddMinutes(minutes);
        string id = store.Begin(NewRun(device ?? Real, start, minutes, context));
        uint boot = (uint)minutes + 1;
        Message[] told =
        [
            new RunAccepted { RunToken = TokenOf(minutes) },
            Pass(1, SpeedStage.First, PassMicroseconds, PassMicroseconds),
            .. Enumerable.Range(2, 3).Select(number => Pass((ushort)number, SpeedStage.Fast, PassMicroseconds, passMicroseconds)),
            new RunEnded { Outcome = outcome, Passes = 4, FoamIn = SyringeSide.A, FoamBornMicroseconds = 9_000_000 },
        ];
        store.Append(new RecordChanges
        {
            Events = [.. told.Select((message, index) => Event((uint)index + 1, message, id, boot, (device ?? Real).DeviceId, start))],
            Ends = [new RecordEnd(id, RecordEnding.Closed, outcome, FaultCode.None, start.AddMinutes(1))],
        });
        return store.Find(id);
    }

    private static NewRecord NewRun(DeviceIdentity device, DateTimeOffset start, int minutes, RunContext? context)
    {
        var machine = ReferenceMachine.Profile();
        var calibration = ReferenceMachine.NominalCalibration();
        var method = MethodCatalog.Load(null).Find(MethodId);
        var plan = RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), TokenOf(minutes));
        return new NewRecord(method, plan, machine, calibration, device, start, "Ada", "0.1.0") { Context = context ?? RunContext.Empty };
    }

    private static ulong TokenOf(int minutes) => 0x1234_5678_9abc_0000 + (ulong)minutes + 1;

    private static StoredEvent Event(uint sequence, Message message, string recordId, uint bootId, string deviceId, DateTimeOffset start)
    {
        byte[] body = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(body, 0, body.Length);
        message.Write(writer);
        var type = message switch
        {
            RunAccepted => EventType.RunAccepted,
            RunEnded => EventType.RunEnded,
            _ => EventType.PassCompleted,
        };
        return new StoredEvent(deviceId, bootId, sequence, sequence * 1_000_000UL, type, body[..writer.Count], start.AddSeconds(sequence), recordId);
    }

    private static PassCompleted Pass(ushort number, SpeedStage stage, uint planned, uint duration) => new()
    {
        Pass = number,
        Passes = 4,
        Stage = stage,
        Pushing = number % 2 == 1 ? SyringeSide.A : SyringeSide.B,
        StartMicroseconds = number * 2_000_000UL,
        PlannedMicroseconds = planned,
        DurationMicroseconds = duration,
        GapMicroseconds = 100_000,
        SkewMicroseconds = 500,
        CommandedStepsA = 805,
        CountedStepsA = 805,
        CommandedStepsB = 805,
        CountedStepsB = 805,
    };
}
