namespace FoamDevice.MicrographTrials;

/// <summary>How well one finder did on one picture. Only bubbles and circles that the frame does not cut count.</summary>
/// <param name="Bubbles">Bubbles that are there.</param>
/// <param name="Found">Circles that were found.</param>
/// <param name="Matched">Circles that are a bubble.</param>
/// <param name="TrueD32">D32 of the bubbles in pixels.</param>
/// <param name="FoundD32">D32 of the circles in pixels; 0 without any.</param>
/// <param name="Seconds">Processor time taken.</param>
/// <param name="Megapixels">Size of the picture.</param>
public sealed record TrialScore(int Bubbles, int Found, int Matched, double TrueD32, double FoundD32, double Seconds, double Megapixels)
{
    /// <summary>D32 error as share, with its sign; −1 when nothing was found.</summary>
    public double D32Error => (FoundD32 - TrueD32) / TrueD32;

    /// <summary>Count error as share, with its sign.</summary>
    public double CountError => (Found - Bubbles) / (double)Bubbles;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => 2.0 * Matched / (Bubbles + Found);

    /// <summary>Holds what was found against what is there.</summary>
    public static TrialScore Of(SyntheticMicrograph micrograph, IReadOnlyList<FoundCircle> found, double seconds)
    {
        FoundCircle[] whole = [.. found.Where(circle => !circle.IsCut)];
        return new TrialScore(
            micrograph.WholeBubbles.Count,
            whole.Length,
            CircleMatching.Count(micrograph.WholeBubbles, whole),
            SauterMean(micrograph.WholeBubbles.Select(bubble => 2 * bubble.Radius)),
            SauterMean(whole.Select(circle => 2 * circle.Radius)),
            seconds,
            micrograph.Megapixels);
    }

    private static double SauterMean(IEnumerable<double> diameters)
    {
        double squares = 0;
        double cubes = 0;
        foreach (double diameter in diameters)
        {
            squares += diameter * diameter;
            cubes += diameter * diameter * diameter;
        }

        return squares == 0 ? 0 : cubes / squares;
    }
}
