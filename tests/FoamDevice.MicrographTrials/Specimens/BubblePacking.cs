namespace FoamDevice.MicrographTrials;

/// <summary>Puts bubbles into a picture and around it, the large ones first.</summary>
public sealed class BubblePacking
{
    private const double DriftedShare = 1.0 / 3;
    private const int Tries = 400;
    private const int OutlinePoints = 48;
    private const double LargestCoveredShare = 0.4;

    // No rule could say whether a bubble that only touches the frame is cut by it.
    private const double LeastFramePixels = 3;
    private const double LeastFrameShare = 0.04;

    private readonly Random _random;
    private readonly int _width;
    private readonly int _height;
    private readonly Crowding _crowding;
    private readonly List<DrawnBubble> _placed = [];

    private BubblePacking(Random random, int width, int height, Crowding crowding)
    {
        _random = random;
        _width = width;
        _height = height;
        _crowding = crowding;
    }

    /// <summary>Places as many as find room.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="radii">Draws a radius in pixels.</param>
    /// <param name="coverage">Share of the area at which to stop.</param>
    /// <param name="crowding">How close they lie.</param>
    public static IReadOnlyList<DrawnBubble> Of(Random random, int width, int height, Func<double> radii, double coverage, Crowding crowding)
    {
        var packing = new BubblePacking(random, width, height, crowding);
        packing.Place(SizesFor(radii, coverage, width, height));
        return packing._placed;
    }

    private static List<double> SizesFor(Func<double> radii, double coverage, int width, int height)
    {
        var sizes = new List<double>();
        double area = 0;
        double largest = 0;
        while (area < coverage * (width + (2 * largest)) * (height + (2 * largest)))
        {
            double radius = radii();
            sizes.Add(radius);
            area += Math.PI * radius * radius;
            largest = Math.Max(largest, radius);
        }

        sizes.Sort((a, b) => b.CompareTo(a));
        return sizes;
    }

    private void Place(List<double> sizes)
    {
        double margin = sizes[0];
        foreach (double radius in sizes)
        {
            for (int i = 0; i < Tries; i++)
            {
                if (TryPlace(radius, margin))
                    break;
            }
        }
    }

    private bool TryPlace(double radius, double margin)
    {
        double x = (_random.NextDouble() * (_width + (2 * margin))) - margin;
        double y = (_random.NextDouble() * (_height + (2 * margin))) - margin;
        var bubble = new DrawnBubble(x, y, radius, 0);
        if (_placed.Count > 0 && Drifts())
            bubble = MovedToNearest(bubble);

        if (!IsClearOfFrame(bubble) || !HasRoom(bubble))
            return false;

        _placed.Add(bubble);
        return true;
    }

    private bool Drifts() => _crowding == Crowding.Touching || (_crowding == Crowding.Loose && _random.NextDouble() < DriftedShare);

    private DrawnBubble MovedToNearest(DrawnBubble bubble)
    {
        DrawnBubble nearest = _placed.MinBy(other => Gap(bubble, other));
        double distance = Distance(bubble, nearest);
        double share = (nearest.Radius + bubble.Radius) / Math.Max(distance, 1e-9);
        return bubble with { X = nearest.X + ((bubble.X - nearest.X) * share), Y = nearest.Y + ((bubble.Y - nearest.Y) * share) };
    }

    private bool IsClearOfFrame(DrawnBubble bubble)
    {
        double least = Math.Max(LeastFramePixels, bubble.Radius * LeastFrameShare);
        double[] edges = [bubble.X, bubble.Y, _width - bubble.X, _height - bubble.Y];
        return edges.All(edge => Math.Abs(edge - bubble.Radius) >= least && Math.Abs(edge + bubble.Radius) >= least);
    }

    private bool HasRoom(DrawnBubble bubble) =>
        _crowding == Crowding.Overlapping ? OverlapsLittle(bubble) : _placed.TrueForAll(other => Gap(bubble, other) >= -1e-6);

    private bool OverlapsLittle(DrawnBubble bubble)
    {
        List<DrawnBubble> near = _placed.FindAll(other => Gap(bubble, other) < 0);
        if (CoveredShare(bubble, near) > LargestCoveredShare)
            return false;

        near.Add(bubble);
        return near.TrueForAll(other => CoveredShare(other, [.. _placed.Where(third => third != other && Gap(other, third) < 0), bubble]) <= LargestCoveredShare);
    }

    private static double CoveredShare(DrawnBubble bubble, List<DrawnBubble> others)
    {
        int covered = 0;
        for (int i = 0; i < OutlinePoints; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * i / OutlinePoints);
            var point = new DrawnBubble(bubble.X + (bubble.Radius * cosine), bubble.Y + (bubble.Radius * sine), 0, 0);
            if (others.Exists(other => other != bubble && Gap(point, other) < 0))
                covered++;
        }

        return (double)covered / OutlinePoints;
    }

    private static double Distance(DrawnBubble a, DrawnBubble b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static double Gap(DrawnBubble a, DrawnBubble b) => Distance(a, b) - a.Radius - b.Radius;
}
