namespace FoamDevice.MicrographTrials;

/// <summary>What a person chooses when dark parts of a picture are measured as bubbles.</summary>
/// <param name="IsLocal">The threshold follows the mean brightness around; else it is Otsu's, one for the picture.</param>
/// <param name="LeastCircularity">4π·area/perimeter² below which a part is no bubble.</param>
public sealed record ThresholdSettings(bool IsLocal, double LeastCircularity)
{
    private static readonly double[] Circularities = [0, 0.3, 0.5, 0.7];

    /// <summary>Those that are tried.</summary>
    public static IEnumerable<ThresholdSettings> Grid { get; } =
        [.. from isLocal in (bool[])[false, true] from circularity in Circularities select new ThresholdSettings(isLocal, circularity)];

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{(IsLocal ? "local mean" : "Otsu")}, circularity {LeastCircularity}");
}
