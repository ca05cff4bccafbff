namespace FoamDevice.Quality;

/// <summary>Tells circles that somebody drew, or a machine, from bubbles: foam has neither one size nor rings about one middle.</summary>
internal static class TestTarget
{
    // Radii of bubbles differ by more than this; what is measured of equal circles by less. [A]
    private const double LeastSpread = 0.01;
    private const int FewestAlike = 10;

    // Two rings whose middles are nearer than this share of the smaller radius lie about one middle; a few may by chance, one on the other. [A]
    private const double SameMiddle = 0.1;
    private const double MostPairsShare = 0.2;
    private const int FewestPairs = 3;

    /// <summary>What speaks against foam, in words; null for nothing.</summary>
    public static string? Suspicion(IReadOnlyList<MeasuredRing> rings)
    {
        Circle[] circles = [.. rings.Select(ring => ring.Ring.Circle).OrderBy(circle => circle.X)];
        if (circles.Length >= FewestAlike && Spread(circles) < LeastSpread)
            return FormattableString.Invariant($"All {circles.Length} circles are of one size, to {Spread(circles):P1}, as those of a test target are and bubbles are not. Look at the overlay before the figures are used.");

        int pairs = PairsAboutOneMiddle(circles);
        return pairs >= FewestPairs && pairs > MostPairsShare * circles.Length
            ? "Circles lie around one another about one middle, as those of a test target do and bubbles do not. Look at the overlay before the figures are used."
            : null;
    }

    private static double Spread(Circle[] circles)
    {
        double mean = circles.Average(circle => circle.Radius);
        return Math.Sqrt(circles.Average(circle => (circle.Radius - mean) * (circle.Radius - mean))) / mean;
    }

    // In the order of X, so that only neighbours need be looked at.
    private static int PairsAboutOneMiddle(Circle[] circles)
    {
        int pairs = 0;
        for (int first = 0; first < circles.Length; first++)
        {
            Circle one = circles[first];
            for (int second = first + 1; second < circles.Length && circles[second].X - one.X <= SameMiddle * one.Radius; second++)
            {
                Circle other = circles[second];
                double away = Math.Sqrt(((other.X - one.X) * (other.X - one.X)) + ((other.Y - one.Y) * (other.Y - one.Y)));
                pairs += away <= SameMiddle * Math.Min(one.Radius, other.Radius) ? 1 : 0;
            }
        }

        return pairs;
    }
}
