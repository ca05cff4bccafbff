using MathNet.Numerics;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Quality;

/// <summary>Measures the line pitch of a stage micrometer: parallel lines, evenly spaced, that may lie aslant.</summary>
internal static class StageMicrometerFinder
{
    // Fewer lines could be anything. [A]
    private const int FewestLines = 6;

    // A line that is not seen makes a gap of two; dirt beside a line a gap of less than one. Even spacing is better than this, as shares of the pitch. [A]
    private const double GapTolerance = 0.15;
    private const double MostResidual = 0.03;

    // Lines nearer than this run into one another. [A]
    private const double FinestPitchPixels = 6;

    private const double Agreement = 0.01;

    // Every fifth and tenth line is longer: by the strong lines alone, the pitch would be five times what it is. So the weak ones are looked for as well. [A]
    private static readonly double[] Prominences = [0.7, 0.5, 0.35, 0.25, 0.15];

    /// <summary>From one line to the next, at right angles to them, in pixels.</summary>
    /// <exception cref="QualityException">No evenly spaced lines were found for certain.</exception>
    public static double PitchPixels(Micrograph image)
    {
        var profile = LineProfile.Of(image.Grey) ?? throw Refusal(image, "there are no parallel lines in it");
        var pitches = Prominences.Select(prominence => Pitch(profile.Lines(prominence))).OfType<double>().ToList();
        if (pitches.Count == 0)
            throw Refusal(image, $"it does not show {FewestLines} or more lines that are evenly spaced");

        double pitch = pitches.Min();
        if (pitches.Any(other => !IsMultiple(other, pitch)))
            throw Refusal(image, "its long lines and its short ones are spaced differently");

        return pitch >= FinestPitchPixels ? pitch : throw Refusal(image, "its lines are too close together to be told apart");
    }

    private static bool IsMultiple(double pitch, double finest) => Math.Abs((pitch / finest) - Math.Round(pitch / finest)) <= Agreement * pitch / finest;

    // Null when the lines are too few, or not evenly spaced.
    private static double? Pitch(IReadOnlyList<double> lines)
    {
        if (lines.Count < FewestLines)
            return null;

        var gaps = lines.Zip(lines.Skip(1), (one, next) => next - one).ToList();
        double gap = gaps.Median();
        if (gaps.Any(one => Math.Abs(one - gap) > GapTolerance * gap))
            return null;

        double[] numbers = [.. Enumerable.Range(0, lines.Count).Select(number => (double)number)];
        var (start, pitch) = Fit.Line(numbers, [.. lines]);
        double residual = numbers.Select((number, index) => lines[index] - start - (pitch * number)).PopulationStandardDeviation();
        return residual <= MostResidual * pitch ? pitch : null;
    }

    private static QualityException Refusal(Micrograph image, string why) => new(
        $"The line pitch cannot be measured in {image.SourceName}: {why}. Take a picture in which the finest division of the stage micrometer is sharp and fills the frame, or give the scale in µm per pixel.");
}
