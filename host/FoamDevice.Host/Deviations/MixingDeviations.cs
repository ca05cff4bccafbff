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
        if (done is not { } moved || Math.Abs(moved - asked) <= DeviationTolerances.VolumeShare * asked)
            yield break;

        var what = Sentence.Of($"deviation.volume.{kind}", subject);
        (Sentence wanted, Sentence got) = (Milliliters(asked), Milliliters(moved));
        yield return new Deviation(kind, subject, wanted, got, Sentence.Of("deviation.volume", $"{what}: {wanted} asked, {got} moved."));
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
            (Sentence wanted, Sentence taken, int pass) = (Seconds(asked), Seconds(worst.DurationMicroseconds), worst.Pass);
            Sentence passes = Passes(off.Length);
            double share = DeviationTolerances.PassTimeShare * 100;
            yield return new Deviation(
                DeviationKind.PassTime,
                "Pass time",
                wanted,
                taken,
                Sentence.Of("deviation.PassTime", $"{passes} of {wanted} took more than {share:0.#} % longer or shorter; pass {pass} took {taken}."));
        }
    }

    private static IEnumerable<Deviation> Gaps(RunRecord record)
    {
        double asked = record.Plan.GapMicroseconds / MicrosecondsPerMillisecond;
        var off = record.Passes.Where(pass => pass.Pass > 1 && Math.Abs(GapOf(pass) - asked) > DeviationTolerances.GapMilliseconds).ToArray();
        if (off.Length == 0)
            yield break;

        var worst = off.MaxBy(pass => Math.Abs(GapOf(pass) - asked))!;
        (Sentence wanted, Sentence taken, int pass) = (Milliseconds(asked), Milliseconds(GapOf(worst)), worst.Pass);
        Sentence gaps = Gaps(off.Length);
        double allowed = DeviationTolerances.GapMilliseconds;
        yield return new Deviation(
            DeviationKind.Gap,
            "Gap between passes",
            wanted,
            taken,
            Sentence.Of("deviation.Gap", $"{gaps} of {wanted} differed by more than {allowed:0.#} ms; before pass {pass} it was {taken}."));
    }

    private static IEnumerable<Deviation> Skew(RunRecord record)
    {
        var off = record.Passes.Where(pass => SkewOf(pass) > DeviationTolerances.SkewMilliseconds).ToArray();
        if (off.Length == 0)
            yield break;

        var worst = off.MaxBy(SkewOf)!;
        (Sentence taken, int pass) = (Milliseconds(SkewOf(worst)), worst.Pass);
        Sentence passes = Passes(off.Length);
        double allowed = DeviationTolerances.SkewMilliseconds;
        yield return new Deviation(
            DeviationKind.Skew,
            "Start skew",
            Sentence.Of("deviation.mostMilliseconds", $"at most {allowed:0.0} ms"),
            taken,
            Sentence.Of("deviation.Skew", $"In {passes} the axes started more than {allowed:0.#} ms apart; in pass {pass} it was {taken}."));
    }

    private static IEnumerable<Deviation> Steps(RunSummary summary)
    {
        (long a, long b) = (summary.StepErrorA, summary.StepErrorB);
        if (a != 0 || b != 0)
            yield return new Deviation(
                DeviationKind.Steps,
                "Steps",
                Sentence.Of("deviation.everyStep", "every step"),
                Sentence.Of("deviation.stepsOff", $"A {a}, B {b} off"),
                Sentence.Of("deviation.Steps", $"Steps sent and steps counted differ: by {a} on axis A, by {b} on axis B."));
    }

    private static uint AskedMicroseconds(RunPlan plan, SpeedStage stage) => stage switch
    {
        SpeedStage.First => plan.FirstDurationMicroseconds,
        SpeedStage.Slow => plan.SlowDurationMicroseconds,
        _ => plan.FastDurationMicroseconds,
    };

    private static double GapOf(PassCompleted pass) => pass.GapMicroseconds / MicrosecondsPerMillisecond;

    private static double SkewOf(PassCompleted pass) => pass.SkewMicroseconds / MicrosecondsPerMillisecond;

    private static Sentence Passes(int count) => count == 1 ? Sentence.Of("deviation.onePass", $"{count} pass") : Sentence.Of("deviation.passes", $"{count} passes");

    private static Sentence Gaps(int count) => count == 1 ? Sentence.Of("deviation.oneGap", $"{count} gap") : Sentence.Of("deviation.gaps", $"{count} gaps");

    private static Sentence Milliliters(double number) => Sentence.Of("unit.mL", $"{number:0.000} mL");

    private static Sentence Milliseconds(double number) => Sentence.Of("unit.ms", $"{number:0.0} ms");

    private static Sentence Seconds(double microseconds)
    {
        double number = microseconds / MicrosecondsPerSecond;
        return Sentence.Of("unit.s", $"{number:0.000} s");
    }
}
