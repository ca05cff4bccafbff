using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Asked against done: the figures of a run, in the same order for every run.</summary>
public static class ReportFigures
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrosecondsPerMillisecond = 1e3;
    private const double MicrolitersPerMilliliter = 1e3;

    /// <summary>Works them out.</summary>
    public static IReadOnlyList<ReportFigure> Of(RunRecord record)
    {
        var plan = record.Plan;
        var summary = RunSummary.Of(record);
        double toleranceMillimeters = record.Machine.DriftToleranceSteps / (double)record.Machine.StepsPerMillimeter;
        return
        [
            new("figure.passes", "", 0, FigureDemand.Exactly, plan.Passes, summary.PassesMade),
            new("figure.liquid", "mL", 4, FigureDemand.Exactly, plan.LiquidMicroliters / MicrolitersPerMilliliter, summary.LiquidMilliliters),
            new("figure.gas", "mL", 4, FigureDemand.Exactly, plan.GasMicroliters / MicrolitersPerMilliliter, summary.GasMilliliters),
            .. StageFigures(summary, SpeedStage.First, "first", plan.FirstDurationMicroseconds),
            .. StageFigures(summary, SpeedStage.Slow, "slow", plan.SlowDurationMicroseconds),
            .. StageFigures(summary, SpeedStage.Fast, "full", HasFastStage(plan) ? plan.FastDurationMicroseconds : 0),
            new("figure.gap", "ms", 3, FigureDemand.Exactly, plan.GapMicroseconds / MicrosecondsPerMillisecond, summary.GapMeanMilliseconds),
            new("figure.gapDeviation", "ms", 3, FigureDemand.None, null, summary.GapDeviationMilliseconds),
            new("figure.gapRange", "ms", 3, FigureDemand.None, null, summary.GapRangeMilliseconds),
            new("figure.skew", "ms", 3, FigureDemand.AtMost, record.Machine.MaxSkewMicroseconds / MicrosecondsPerMillisecond, summary.StartSkewMaxMilliseconds),
            new("figure.driftA", "mm", 4, FigureDemand.Within, toleranceMillimeters, summary.DriftMillimetersA),
            new("figure.driftB", "mm", 4, FigureDemand.Within, toleranceMillimeters, summary.DriftMillimetersB),
            new("figure.stepErrorA", "", 0, FigureDemand.Exactly, 0, summary.StepErrorA),
            new("figure.stepErrorB", "", 0, FigureDemand.Exactly, 0, summary.StepErrorB),
        ];
    }

    private static bool HasFastStage(RunPlan plan) => plan.Passes > Math.Max(1, (int)plan.LastSlowPass);

    // A stage that is neither asked for nor made has no value in either place.
    private static IEnumerable<ReportFigure> StageFigures(RunSummary summary, SpeedStage stage, string name, uint askedMicroseconds)
    {
        var done = summary.Stages.FirstOrDefault(times => times.Stage == stage);
        double? asked = askedMicroseconds == 0 ? null : askedMicroseconds / MicrosecondsPerSecond;
        yield return new ReportFigure($"figure.{name}", "s", 6, FigureDemand.Exactly, asked, done?.MeanSeconds);
        yield return new ReportFigure($"figure.{name}Variation", "%", 4, FigureDemand.None, null, done?.CoefficientOfVariationPercent);
    }
}
