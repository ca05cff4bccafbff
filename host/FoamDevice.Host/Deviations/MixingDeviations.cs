using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What was otherwise in filling and mixing: volumes, pass times, gaps, skew, steps.</summary>
internal static class MixingDeviations
{
    private const double MicrosecondsPerMillisecond = 1e3;
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrolitersPerMilliliter = 1e3;

    public static IEnumerable<Deviation> Of(RunRecord record)
    {
        var summary = RunSummary.Of(record);
        double gasAsked = PlanSteps.GasDrawnMicroliters(record.Plan, record.Calibration) / MicrolitersPerMilliliter;
        return
        [
            .. Volume(DeviationKind.Liquid, "Liquid", record.Plan.LiquidMicroliters / MicrolitersPerMilliliter, summary.LiquidMilliliters),
            .. Volume(DeviationKind.Gas, "Gas", gasAsked, summary.GasMilliliters),
            .. PassTimes(record),
            .. Gaps(record),
            .. Skew(record),
            .. Steps(summary),
        ];
    }

    private static IEnumerable<Deviation> Volume(DeviationKind kind, string subject, double asked, double? done)
    {
        if (done is { } moved && Math.Abs(moved - asked) > DeviationTolerances.VolumeShare * asked)
            yield return new Deviation(kind, subject, Show(asked, "0.000", "mL"), Show(moved, "0.000", "mL"), $"{subject}: {Show(asked, "0.000", "mL")} asked, {Show(moved, "0.000", "mL")} moved.");
    }

    private static IEnumerable<Deviation> PassTimes(RunRecord record)
    {
        foreach (var stage in record.Passes.GroupBy(pass => pass.Stage).OrderBy(stage => stage.Key))
        {
            double asked = AskedMicroseconds(record.Plan, stage.Key);
            var off = stage.Where(pass => Math.Abs(pass.DurationMicroseconds - asked) > DeviationTolerances.PassTimeShare * asked).ToArray();
            if (off.Length == 0)
                continue;

            var worst = off.MaxBy(pass => Math.Abs(pass.DurationMicroseconds - asked))!;
            string wanted = Show(asked / MicrosecondsPerSecond, "0.000", "s");
            string taken = Show(worst.DurationMicroseconds / MicrosecondsPerSecond, "0.000", "s");
            yield return new Deviation(
                DeviationKind.PassTime,
                "Pass time",
                wanted,
                taken,
                $"{Counted(off.Length, "pass", "passes")} of {wanted} took more than {Show(DeviationTolerances.PassTimeShare * 100, "0.#", "%")} longer or shorter; pass {worst.Pass} took {taken}.");
        }
    }

    private static IEnumerable<Deviation> Gaps(RunRecord record)
    {
        double asked = record.Plan.GapMicroseconds / MicrosecondsPerMillisecond;
        var off = record.Passes.Where(pass => pass.Pass > 1 && Math.Abs(GapOf(pass) - asked) > DeviationTolerances.GapMilliseconds).ToArray();
        if (off.Length == 0)
            yield break;

        var worst = off.MaxBy(pass => Math.Abs(GapOf(pass) - asked))!;
        string wanted = Show(asked, "0.0", "ms");
        string taken = Show(GapOf(worst), "0.0", "ms");
        yield return new Deviation(
            DeviationKind.Gap,
            "Gap between passes",
            wanted,
            taken,
            $"{Counted(off.Length, "gap", "gaps")} of {wanted} differed by more than {Show(DeviationTolerances.GapMilliseconds, "0.#", "ms")}; before pass {worst.Pass} it was {taken}.");
    }

    private static IEnumerable<Deviation> Skew(RunRecord record)
    {
        var off = record.Passes.Where(pass => SkewOf(pass) > DeviationTolerances.SkewMilliseconds).ToArray();
        if (off.Length == 0)
            yield break;

        var worst = off.MaxBy(SkewOf)!;
        string wanted = $"at most {Show(DeviationTolerances.SkewMilliseconds, "0.0", "ms")}";
        string taken = Show(SkewOf(worst), "0.0", "ms");
        yield return new Deviation(
            DeviationKind.Skew,
            "Start skew",
            wanted,
            taken,
            $"In {Counted(off.Length, "pass", "passes")} the axes started more than {Show(DeviationTolerances.SkewMilliseconds, "0.#", "ms")} apart; in pass {worst.Pass} it was {taken}.");
    }

    private static IEnumerable<Deviation> Steps(RunSummary summary)
    {
        if (summary.StepErrorA != 0 || summary.StepErrorB != 0)
            yield return new Deviation(
                DeviationKind.Steps,
                "Steps",
                "every step",
                $"A {summary.StepErrorA}, B {summary.StepErrorB} off",
                $"Steps sent and steps counted differ: by {summary.StepErrorA} on axis A, by {summary.StepErrorB} on axis B.");
    }

    private static uint AskedMicroseconds(RunPlan plan, SpeedStage stage) => stage switch
    {
        SpeedStage.First => plan.FirstDurationMicroseconds,
        SpeedStage.Slow => plan.SlowDurationMicroseconds,
        _ => plan.FastDurationMicroseconds,
    };

    private static double GapOf(PassCompleted pass) => pass.GapMicroseconds / MicrosecondsPerMillisecond;

    private static double SkewOf(PassCompleted pass) => pass.SkewMicroseconds / MicrosecondsPerMillisecond;

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string Show(double value, string format, string unit) => $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
