using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Passes of one speed as a line.</summary>
internal static class PassWords
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double MicrosecondsPerMillisecond = 1e3;

    /// <summary>The line.</summary>
    /// <param name="passes">Passes that follow each other, at least one.</param>
    public static string Of(IReadOnlyList<PassCompleted> passes)
    {
        var first = passes[0];
        string which = passes.Count == 1 ? $"pass {first.Pass}" : $"passes {first.Pass} to {passes[^1].Pass}";
        string times = FormattableString.Invariant($"{passes.Average(pass => pass.DurationMicroseconds) / MicrosecondsPerSecond:0.000} s{(passes.Count == 1 ? "" : " each")}");
        double[] gaps = [.. passes.Where(pass => pass.Pass > 1).Select(pass => pass.GapMicroseconds / MicrosecondsPerMillisecond)];
        string gap = gaps.Length == 0 ? "" : FormattableString.Invariant($", gap {gaps.Average():0.0} ms");
        string skew = FormattableString.Invariant($", skew {(passes.Count == 1 ? "" : "at most ")}{passes.Max(pass => pass.SkewMicroseconds) / MicrosecondsPerMillisecond:0.00} ms");
        return $"{which} of {first.Passes} ({SpeedOf(first.Stage)}): {times}{gap}{skew}";
    }

    private static string SpeedOf(SpeedStage stage) => stage switch
    {
        SpeedStage.First => "liquid only",
        SpeedStage.Slow => "slow",
        _ => "full speed",
    };
}
