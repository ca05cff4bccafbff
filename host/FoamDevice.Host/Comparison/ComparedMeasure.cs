namespace FoamDevice.Host;

/// <summary>A figure of two runs.</summary>
/// <param name="Measure">Which.</param>
/// <param name="A">Of the first run; null when it has none.</param>
/// <param name="B">Of the second.</param>
public sealed record ComparedMeasure(Measure Measure, double? A, double? B)
{
    /// <summary>The second less the first; null where one is missing.</summary>
    public double? Difference => B - A;

    /// <summary>The difference as a share of the first, %; null where one is missing, or the first is zero.</summary>
    public double? DifferencePercent => A is { } first && first != 0 ? Difference / Math.Abs(first) * 100 : null;
}
