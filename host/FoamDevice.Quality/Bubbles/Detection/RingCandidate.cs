namespace FoamDevice.Quality;

/// <summary>A circle with what speaks for its being a bubble's ring; in pixels of the picture.</summary>
/// <param name="Circle">The outer boundary of the ring.</param>
/// <param name="Tolerance">How far an edge may lie from the circle and be its own.</param>
/// <param name="InnerRadius">Where the ring ends and the bright middle begins; null when no middle is resolved.</param>
/// <param name="Seen">A bit a ray: that part of the circle lies in the picture.</param>
/// <param name="Supported">A bit a ray: there is an edge on the circle, and it points away from the centre.</param>
/// <param name="Contrast">How much darker the ring is than what lies outside, after the brightness curve; the median.</param>
/// <param name="Scatter">How far the edges lie from the circle, root mean square, as share of the radius.</param>
internal sealed record RingCandidate(Circle Circle, double Tolerance, double? InnerRadius, ulong Seen, ulong Supported, double Contrast, double Scatter)
{
    /// <summary>Brightness of the middle: 0 as dark as the ring, 1 as bright as what lies outside.</summary>
    public double Middle { get; init; }

    /// <summary>Share of what is seen of the circle just inside of which it is dark.</summary>
    public double DarkShare { get; init; }

    /// <summary>Share of the circle that has its edge, of what lies in the picture.</summary>
    public double Coverage => (double)ulong.PopCount(Supported) / Math.Max(1UL, ulong.PopCount(Seen));

    /// <summary>The same ring in pixels of the picture.</summary>
    /// <param name="left">Where the part of the level that it was found in begins, from the left.</param>
    /// <param name="top">Where that part begins, from the top.</param>
    /// <param name="level">The level.</param>
    public RingCandidate InPicture(int left, int top, int level)
    {
        double factor = Math.Pow(2, level);
        return this with { Circle = Circle.Shifted(left, top).Scaled(factor), Tolerance = Tolerance * factor, InnerRadius = InnerRadius * factor };
    }
}
