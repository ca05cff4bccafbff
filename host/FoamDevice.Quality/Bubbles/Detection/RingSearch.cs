namespace FoamDevice.Quality;

/// <summary>Brings a rough circle onto the edges around it, and weighs what speaks for it.</summary>
internal sealed class RingSearch(RadialEdges edges)
{
    // Each turn looks less far, as shares of the radius: votes are that rough, a fitted circle is not. [A]
    private static readonly double[] Reaches = [0.22, 0.15, 0.10, 0.08];

    // Nearer than this, edges are not told apart. [A]
    private const double LeastReachPixels = 1.5;

    // Bubbles between others are not quite round, and pixels are coarse. [A]
    private const double TolerancePixels = 0.6;
    private const double ToleranceShare = 0.03;

    // A circle that wanders farther from where its votes met is another one. [A]
    private const double MostShift = 0.35;
    private const double LeastRadiusPixels = 2;

    // Where a ring is dark, however thin, as shares of the radius. [A]
    private static readonly double[] JustInside = [0.84, 0.88, 0.92, 0.96];

    private readonly List<(int Ray, double Distance)> _found = new(Rays.Count);

    /// <summary>Looks for the ring near a rough circle.</summary>
    /// <param name="rough">In pixels of the field.</param>
    /// <returns>The ring, in pixels of the field; null when there is none.</returns>
    public RingCandidate? Near(Circle rough)
    {
        var circle = rough;
        foreach (double share in Reaches)
        {
            double reach = Math.Max(LeastReachPixels, share * circle.Radius);
            edges.Find(circle, reach, _found);
            if (circle.MovedOnto(_found, reach) is not { } moved || moved.Radius < LeastRadiusPixels || !rough.IsNear(moved, MostShift) || !edges.Field.Holds(moved.X, moved.Y))
                return null;

            circle = moved;
        }

        return Weighed(circle);
    }

    private RingCandidate Weighed(Circle circle)
    {
        double tolerance = TolerancePixels + (ToleranceShare * circle.Radius);
        edges.Find(circle, 2 * tolerance, _found);
        ulong supported = 0;
        double squares = 0;
        foreach (var (ray, distance) in _found)
        {
            double away = distance - circle.Radius;
            if (Math.Abs(away) > tolerance)
                continue;

            supported |= 1UL << ray;
            squares += away * away;
        }

        double scatter = Math.Sqrt(squares / Math.Max(1UL, ulong.PopCount(supported))) / circle.Radius;
        var profile = RingProfile.Of(edges.Field, circle, supported);
        return new(circle, tolerance, profile.InnerRadius, Seen(circle), supported, profile.Contrast, scatter) { Middle = profile.Middle, DarkShare = DarkShare(circle, profile.HalfBrightness) };
    }

    private double DarkShare(Circle circle, double halfBrightness)
    {
        int seen = 0;
        int dark = 0;
        foreach (var (right, down) in Rays.Directions)
        {
            if (!edges.Field.Holds(circle.X + (circle.Radius * right), circle.Y + (circle.Radius * down)))
                continue;

            seen++;
            dark += IsDarkInside(circle, right, down, halfBrightness) ? 1 : 0;
        }

        return (double)dark / Math.Max(1, seen);
    }

    private bool IsDarkInside(Circle circle, double right, double down, double halfBrightness)
    {
        foreach (double share in JustInside)
        {
            if (edges.Field.BrightnessAt(circle.X + (share * circle.Radius * right), circle.Y + (share * circle.Radius * down)) < halfBrightness)
                return true;
        }

        return false;
    }

    private ulong Seen(Circle circle)
    {
        ulong seen = 0;
        for (int ray = 0; ray < Rays.Count; ray++)
        {
            var (right, down) = Rays.Directions[ray];
            if (edges.Field.Holds(circle.X + (circle.Radius * right), circle.Y + (circle.Radius * down)))
                seen |= 1UL << ray;
        }

        return seen;
    }
}
