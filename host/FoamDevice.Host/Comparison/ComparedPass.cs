using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The same pass of two runs.</summary>
/// <param name="Pass">Its number, from 1.</param>
/// <param name="A">In the first run; null when it was not made, or its event is lost.</param>
/// <param name="B">In the second.</param>
public sealed record ComparedPass(int Pass, PassCompleted? A, PassCompleted? B)
{
    /// <summary>Time of the pass, second less first, ms; null where one is missing.</summary>
    public double? TimeDifferenceMilliseconds => Difference(pass => pass.DurationMicroseconds);

    /// <summary>Gap before the pass, likewise; null before the first pass.</summary>
    public double? GapDifferenceMilliseconds => Pass == 1 ? null : Difference(pass => pass.GapMicroseconds);

    /// <summary>Skew between the starts of the axes, likewise.</summary>
    public double? SkewDifferenceMilliseconds => Difference(pass => pass.SkewMicroseconds);

    private double? Difference(Func<PassCompleted, uint> value) => A is null || B is null ? null : ((long)value(B) - value(A)) / 1_000.0;
}
