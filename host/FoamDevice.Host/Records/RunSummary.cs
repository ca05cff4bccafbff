using System.Text.Json.Serialization;
using FoamDevice.Protocol;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>The figures of a run, worked out from what the device measured.</summary>
public sealed record RunSummary
{
    /// <summary>The record.</summary>
    public required string RecordId { get; init; }

    /// <summary>The device was a simulated one.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>How the run ended; none while it is open.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>The fault that ended it; none without.</summary>
    public required FaultCode Fault { get; init; }

    /// <summary>Passes planned.</summary>
    public required int PassesPlanned { get; init; }

    /// <summary>Passes made.</summary>
    public required int PassesMade { get; init; }

    /// <summary>Liquid that the first pass moved, mL: counted steps times the calibrated area of syringe A; null before it.</summary>
    public required double? LiquidMilliliters { get; init; }

    /// <summary>Gas drawn for the charge, mL: the plunger's way times the calibrated area of syringe B; null before it. What takes up the play of the nut does not count.</summary>
    public required double? GasMilliliters { get; init; }

    /// <summary>Steps sent but not counted, or counted but not sent, axis A, passes and moves together.</summary>
    public required long StepErrorA { get; init; }

    /// <summary>Axis B, likewise.</summary>
    public required long StepErrorB { get; init; }

    /// <summary>Times of the passes at each speed that occurred.</summary>
    public required IReadOnlyList<StageTimes> Stages { get; init; }

    /// <summary>Mean gap between passes, ms; null without one.</summary>
    public required double? GapMeanMilliseconds { get; init; }

    /// <summary>Jitter of the gap: standard deviation, ms; null below two gaps.</summary>
    public required double? GapDeviationMilliseconds { get; init; }

    /// <summary>Jitter of the gap: longest less shortest, ms; null without one.</summary>
    public required double? GapRangeMilliseconds { get; init; }

    /// <summary>Largest skew between the starts of the two axes, ms; null without a pass.</summary>
    public required double? StartSkewMaxMilliseconds { get; init; }

    /// <summary>Where home was found after the run against where it was expected, axis A, steps; null when not measured.</summary>
    public required int? DriftStepsA { get; init; }

    /// <summary>Axis B, likewise.</summary>
    public required int? DriftStepsB { get; init; }

    /// <summary>The same in mm.</summary>
    public required double? DriftMillimetersA { get; init; }

    /// <summary>The same in mm.</summary>
    public required double? DriftMillimetersB { get; init; }

    /// <summary>The syringe that holds the foam; none when not known.</summary>
    public required SyringeSide FoamIn { get; init; }

    /// <summary>The surroundings, by the device's sensor.</summary>
    public required RunAmbient Ambient { get; init; }

    /// <summary>How the record came to its end.</summary>
    public required RecordEnding Ending { get; init; }

    /// <summary>Events that are lost for good and can be counted.</summary>
    public required long EventsLost { get; init; }

    /// <summary>Gaps with an open end: how many events they hold is not known.</summary>
    public required int OpenGaps { get; init; }

    /// <summary>What people measured of the foam since, all versions.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordedMeasurement> Measurements { get; init; } = [];

    /// <summary>Times of the speed at which most passes were made; null without a pass.</summary>
    public StageTimes? MainStage => Stages.MaxBy(stage => stage.Passes);

    /// <summary>Works the figures out.</summary>
    public static RunSummary Of(RunRecord record) => Of(SummarySource.Of(record));

    /// <summary>Works the figures out.</summary>
    internal static RunSummary Of(SummarySource record)
    {
        var steps = new PlanSteps();
        steps.Set(record.Plan, record.Machine, record.Calibration);
        var passes = record.Messages.OfType<PassCompleted>().ToArray();
        var moves = record.Messages.OfType<MoveCompleted>().ToArray();
        var ended = record.Messages.OfType<RunEnded>().LastOrDefault();
        var drift = record.Messages.OfType<DriftMeasured>().LastOrDefault();
        double[] gaps = [.. passes.Where(pass => pass.Pass > 1).Select(pass => pass.GapMicroseconds / 1_000.0)];
        return new RunSummary
        {
            RecordId = record.Header.Id,
            IsSimulated = record.Header.IsSimulated,
            Outcome = record.Header.Outcome != RunOutcome.None ? record.Header.Outcome : ended?.Outcome ?? RunOutcome.None,
            Fault = record.Header.Fault != FaultCode.None ? record.Header.Fault : ended?.Fault ?? FaultCode.None,
            PassesPlanned = record.Plan.Passes,
            PassesMade = passes.Length,
            LiquidMilliliters = passes.FirstOrDefault(pass => pass.Pass == 1) is { } first ? Milliliters(first.CountedStepsA, steps.AreaA, record) : null,
            GasMilliliters = moves.LastOrDefault(move => move.Purpose == MovePurpose.GasDraw) is { } draw ? Milliliters(WayOf(draw), steps.AreaB, record) : null,
            StepErrorA = passes.Sum(pass => Error(pass.CommandedStepsA, pass.CountedStepsA)) + MoveError(moves, SyringeSide.A),
            StepErrorB = passes.Sum(pass => Error(pass.CommandedStepsB, pass.CountedStepsB)) + MoveError(moves, SyringeSide.B),
            Stages = [.. passes.GroupBy(pass => pass.Stage).OrderBy(stage => stage.Key).Select(TimesOf)],
            GapMeanMilliseconds = gaps.Length == 0 ? null : gaps.Mean(),
            GapDeviationMilliseconds = gaps.Length < 2 ? null : gaps.StandardDeviation(),
            GapRangeMilliseconds = gaps.Length == 0 ? null : gaps.Max() - gaps.Min(),
            StartSkewMaxMilliseconds = passes.Length == 0 ? null : passes.Max(pass => pass.SkewMicroseconds) / 1_000.0,
            DriftStepsA = drift?.DriftStepsA,
            DriftStepsB = drift?.DriftStepsB,
            DriftMillimetersA = drift?.DriftStepsA / (double)record.Machine.StepsPerMillimeter,
            DriftMillimetersB = drift?.DriftStepsB / (double)record.Machine.StepsPerMillimeter,
            FoamIn = ended?.FoamIn ?? SyringeSide.None,
            Ambient = RunAmbient.Of(record.Messages),
            Ending = record.Header.Ending,
            EventsLost = record.Gaps.Sum(gap => gap.Count ?? 0),
            OpenGaps = record.Gaps.Count(gap => gap.Count is null),
            Measurements = record.Measurements,
        };
    }

    private static StageTimes TimesOf(IGrouping<SpeedStage, PassCompleted> stage)
    {
        double[] seconds = [.. stage.Select(pass => pass.DurationMicroseconds / 1e6)];
        double mean = seconds.Mean();
        double? variation = seconds.Length < 2 || mean == 0 ? null : seconds.StandardDeviation() / mean * 100;
        return new StageTimes(stage.Key, seconds.Length, stage.First().PlannedMicroseconds / 1e6, mean, variation);
    }

    private static double Milliliters(uint countedSteps, long areaSquareMicrometers, SummarySource record) =>
        PlungerGeometry.NanolitersOf(countedSteps, areaSquareMicrometers, record.Machine.StepsPerMillimeter) / 1e6;

    // Pulses that were lost or came on top are the plunger's; those that only turn the screw round in its nut are not.
    private static uint WayOf(MoveCompleted move) => (uint)Math.Max(0, Math.Abs((long)move.ToSteps - move.FromSteps) + move.CountedSteps - move.CommandedSteps);

    private static long Error(long commanded, long counted) => Math.Abs(commanded - counted);

    private static long MoveError(IEnumerable<MoveCompleted> moves, SyringeSide side) =>
        moves.Where(move => move.Side == side).Sum(move => Error(move.CommandedSteps, move.CountedSteps));
}
