using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>How much of what is drawn in a picture are the rings that were found in it: most of a micrograph of foam, little of anything else.</summary>
internal static class EdgeExplanation
{
    // An edge is a ring's own when its rise points along the ring's radius within about 37°, outwards at the boundary or inwards at the bright middle. [A]
    private const double Alignment = 0.8;

    /// <summary>Share of the edge points that are the boundary, or the edge of the middle, of a ring; those of a ring that is only partly there count partly.</summary>
    /// <param name="grey">The picture.</param>
    /// <param name="curve">Its curve.</param>
    /// <param name="threshold">What an edge is there.</param>
    /// <param name="rings">What was found, in pixels of the picture.</param>
    public static double Share(Mat grey, BrightnessCurve curve, double threshold, IReadOnlyList<RingCandidate> rings)
    {
        long all = 0;
        double explained = 0;
        foreach (var window in SampleWindows.Of(grey.Size()))
        {
            using var part = new Mat(grey, window);
            var points = EdgePoints.Of(GradientField.Of(part, curve), threshold);
            all += points.Count;
            explained += Explained(points, window, rings);
        }

        return explained / Math.Max(1, all);
    }

    private static double Explained(List<EdgePoint> points, Rect window, IReadOnlyList<RingCandidate> rings)
    {
        var at = new Dictionary<int, int>(points.Count);
        for (int index = 0; index < points.Count; index++)
            at[((int)points[index].Y * window.Width) + (int)points[index].X] = index;

        var coverages = new double[points.Count];
        foreach (var ring in rings)
        {
            var box = Box(ring, window);
            for (int row = box.Top; row < box.Bottom; row++)
            {
                for (int column = box.Left; column < box.Right; column++)
                {
                    if (at.TryGetValue((row * window.Width) + column, out int index) && IsOf(ring, points[index], window))
                        coverages[index] = Math.Max(coverages[index], ring.Coverage);
                }
            }
        }

        return coverages.Sum();
    }

    private static Rect Box(RingCandidate ring, Rect window)
    {
        double reach = ring.Circle.Radius + ring.Tolerance + 1;
        int left = (int)Math.Floor(ring.Circle.X - reach) - window.X;
        int top = (int)Math.Floor(ring.Circle.Y - reach) - window.Y;
        int side = (int)Math.Ceiling(2 * reach) + 1;
        return new Rect(left, top, side, side) & new Rect(0, 0, window.Width, window.Height);
    }

    private static bool IsOf(RingCandidate ring, EdgePoint point, Rect window)
    {
        double x = point.X + window.X - ring.Circle.X;
        double y = point.Y + window.Y - ring.Circle.Y;
        double distance = Math.Sqrt((x * x) + (y * y));
        double alignment = ((x * point.Right) + (y * point.Down)) / Math.Max(distance, 1e-9);
        return Math.Abs(distance - ring.Circle.Radius) <= ring.Tolerance + 1 ? alignment >= Alignment : distance < ring.Circle.Radius && alignment <= -Alignment;
    }
}
