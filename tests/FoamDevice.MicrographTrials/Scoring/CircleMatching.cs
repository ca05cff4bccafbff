namespace FoamDevice.MicrographTrials;

/// <summary>
/// Which found circle is which bubble: pairs whose areas overlap by at least half of their union (intersection over union ≥ 0.5, as for PASCAL VOC), the best first,
/// each circle and each bubble once.
/// </summary>
public static class CircleMatching
{
    /// <summary>The least intersection over union of a match.</summary>
    public const double LeastOverlap = 0.5;

    /// <summary>Counts the matches.</summary>
    /// <param name="bubbles">The bubbles that are there.</param>
    /// <param name="found">The circles that were found.</param>
    public static int Count(IReadOnlyList<DrawnBubble> bubbles, IReadOnlyList<FoundCircle> found)
    {
        List<(double Overlap, int Bubble, int Circle)> pairs = Pairs(bubbles, found);
        var takenBubbles = new HashSet<int>();
        var takenCircles = new HashSet<int>();
        foreach ((_, int bubble, int circle) in pairs.OrderByDescending(pair => pair.Overlap))
        {
            if (takenBubbles.Contains(bubble) || takenCircles.Contains(circle))
                continue;

            takenBubbles.Add(bubble);
            takenCircles.Add(circle);
        }

        return takenBubbles.Count;
    }

    // With half of the union in common, the middles lie within a radius of the bubble: only circles in that strip of x are looked at.
    private static List<(double Overlap, int Bubble, int Circle)> Pairs(IReadOnlyList<DrawnBubble> bubbles, IReadOnlyList<FoundCircle> found)
    {
        var pairs = new List<(double Overlap, int Bubble, int Circle)>();
        int[] order = [.. Enumerable.Range(0, found.Count).OrderBy(j => found[j].X)];
        double[] columns = [.. order.Select(j => found[j].X)];
        for (int i = 0; i < bubbles.Count; i++)
        {
            int from = Array.BinarySearch(columns, bubbles[i].X - bubbles[i].Radius);
            for (int k = from < 0 ? ~from : from; k < columns.Length && columns[k] <= bubbles[i].X + bubbles[i].Radius; k++)
            {
                double overlap = Overlap(bubbles[i], found[order[k]]);
                if (overlap >= LeastOverlap)
                    pairs.Add((overlap, i, order[k]));
            }
        }

        return pairs;
    }

    /// <summary>Intersection over union of two circles.</summary>
    public static double Overlap(DrawnBubble bubble, FoundCircle circle)
    {
        double distance = Math.Sqrt(((bubble.X - circle.X) * (bubble.X - circle.X)) + ((bubble.Y - circle.Y) * (bubble.Y - circle.Y)));
        double small = Math.Min(bubble.Radius, circle.Radius);
        double large = Math.Max(bubble.Radius, circle.Radius);
        double lens = distance >= small + large ? 0 : distance <= large - small ? Math.PI * small * small : Lens(distance, small, large);
        return lens / ((Math.PI * ((small * small) + (large * large))) - lens);
    }

    private static double Lens(double distance, double small, double large)
    {
        double ofSmall = ((distance * distance) + (small * small) - (large * large)) / (2 * distance * small);
        double ofLarge = ((distance * distance) + (large * large) - (small * small)) / (2 * distance * large);
        double kite = (small + large - distance) * (distance + small - large) * (distance - small + large) * (distance + small + large);
        return (small * small * Math.Acos(Math.Clamp(ofSmall, -1, 1))) + (large * large * Math.Acos(Math.Clamp(ofLarge, -1, 1))) - (Math.Sqrt(Math.Max(0, kite)) / 2);
    }
}
