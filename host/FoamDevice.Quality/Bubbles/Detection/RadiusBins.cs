namespace FoamDevice.Quality;

/// <summary>The radii that are voted for on a level: each a fixed share above the one before.</summary>
internal sealed class RadiusBins
{
    // A vote lands within half a step of its bubble's radius, so within 4 % of the centre. [C]
    private const double Step = 1.08;

    // The steepest rise of a blurred ring lies inside its boundary. [A]
    private const double Below = 0.85;

    private RadiusBins(IReadOnlyList<double> radii) => Radii = radii;

    /// <summary>Radius up to which a level is searched, in its pixels; larger bubbles are the next level's. [A]</summary>
    public const double LargestOnLevel = 24;

    /// <summary>The radii in pixels of the level, rising.</summary>
    public IReadOnlyList<double> Radii { get; }

    /// <summary>How many levels it takes to reach a radius.</summary>
    /// <param name="largestRadius">In pixels of the picture.</param>
    public static int LevelsFor(double largestRadius) => 1 + Math.Max(0, (int)Math.Ceiling(Math.Log2(largestRadius / LargestOnLevel)));

    /// <summary>The radii of a level.</summary>
    /// <param name="level">0 for the full size.</param>
    /// <param name="smallestRadius">Smallest radius looked for, in pixels of the picture.</param>
    /// <param name="largestRadius">Largest radius looked for, in pixels of the picture.</param>
    public static RadiusBins Of(int level, double smallestRadius, double largestRadius)
    {
        double coarseness = Math.Pow(2, level);
        double from = Math.Max(Below * smallestRadius / coarseness, level == 0 ? 0 : LargestOnLevel / 2 / Step);
        double to = Math.Min(largestRadius / coarseness, LargestOnLevel);
        var radii = new List<double>();
        for (double radius = from; radius <= to * Step; radius *= Step)
            radii.Add(radius);

        return new(radii);
    }

    /// <summary>Spread of the votes of one bubble about its centre: rounding to pixels, and half a step of radius or an uncertain direction. [A]</summary>
    public static double Spread(double radius) => 0.6 + (0.05 * radius);
}
