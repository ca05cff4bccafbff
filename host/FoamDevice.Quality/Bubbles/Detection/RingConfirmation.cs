using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Looks at a ring again where pixels are finer: bubbles that stand in a circle look like one large ring from afar, and like bubbles from near by.</summary>
internal sealed class RingConfirmation(ImagePyramid pyramid, BrightnessCurve curve, IReadOnlyList<double> thresholds)
{
    // Four times what a ring is found with. [A]
    private const double LargestOnLevel = 4 * RadiusBins.LargestOnLevel;

    // What the search looks at beyond the circle, as share of its radius and in pixels. [A]
    private const double MarginShare = 1.35;
    private const int MarginPixels = 4;

    /// <summary>The ring as it is seen from near by; null when it is none there.</summary>
    /// <param name="ring">In pixels of the picture.</param>
    /// <param name="foundOn">The level that it was found on.</param>
    public RingCandidate? Of(RingCandidate ring, int foundOn)
    {
        int level = Math.Max(0, (int)Math.Ceiling(Math.Log2(ring.Circle.Radius / LargestOnLevel)));
        if (level >= foundOn)
            return ring;

        var mat = pyramid.Levels[level];
        var circle = ring.Circle.Scaled(Math.Pow(0.5, level));
        int side = (int)Math.Ceiling(MarginShare * circle.Radius) + MarginPixels;
        var place = new Rect((int)circle.X - side, (int)circle.Y - side, (2 * side) + 1, (2 * side) + 1) & new Rect(0, 0, mat.Width, mat.Height);
        using var part = new Mat(mat, place);
        var search = new RingSearch(new RadialEdges(GradientField.Of(part, curve), thresholds[level]));
        return search.Near(circle.Shifted(-place.X, -place.Y))?.InPicture(place.X, place.Y, level);
    }
}
