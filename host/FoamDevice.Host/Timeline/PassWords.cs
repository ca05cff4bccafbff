using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Passes of one speed as a line.</summary>
internal static class PassWords
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrosecondsPerMillisecond = 1e3;

    /// <summary>The line.</summary>
    /// <param name="passes">Passes that follow each other, at least one.</param>
    public static Sentence Of(IReadOnlyList<PassCompleted> passes)
    {
        (int first, int last, int all) = (passes[0].Pass, passes[^1].Pass, passes[0].Passes);
        double seconds = passes.Average(pass => pass.DurationMicroseconds) / MicrosecondsPerSecond;
        double skew = passes.Max(pass => pass.SkewMicroseconds) / MicrosecondsPerMillisecond;
        (Sentence speed, Sentence gap) = (SpeedOf(passes[0].Stage), GapOf(passes));
        return passes.Count == 1
            ? Sentence.Of("course.pass", $"pass {first} of {all} ({speed}): {seconds:0.000} s{gap}, skew {skew:0.00} ms")
            : Sentence.Of("course.passes", $"passes {first} to {last} of {all} ({speed}): {seconds:0.000} s each{gap}, skew at most {skew:0.00} ms");
    }

    private static Sentence GapOf(IReadOnlyList<PassCompleted> passes)
    {
        double[] gaps = [.. passes.Where(pass => pass.Pass > 1).Select(pass => pass.GapMicroseconds / MicrosecondsPerMillisecond)];
        if (gaps.Length == 0)
            return Sentence.Nothing;

        double mean = gaps.Average();
        return Sentence.Of("course.gap", $", gap {mean:0.0} ms");
    }

    private static Sentence SpeedOf(SpeedStage stage) => stage switch
    {
        SpeedStage.First => Sentence.Of("course.liquidOnly", "liquid only"),
        SpeedStage.Slow => Sentence.Of("course.slow", "slow"),
        _ => Sentence.Of("course.fullSpeed", "full speed"),
    };
}
