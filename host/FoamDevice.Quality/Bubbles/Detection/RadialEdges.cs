namespace FoamDevice.Quality;

/// <summary>Looks along the rays of a circle for its outer edge.</summary>
internal sealed class RadialEdges(GradientField gradients, double threshold)
{
    private const double StepPixels = 0.5;

    // An edge belongs to a circle if its rise points along the ray within about 32°: noise and small dents turn it, another bubble's edge lies athwart. [A]
    private const double LeastAlignment = 0.85;

    /// <summary>The field that is looked at.</summary>
    public GradientField Field => gradients;

    /// <summary>The edges on all rays that have one.</summary>
    /// <param name="circle">The circle, in pixels of the field.</param>
    /// <param name="reach">How far from the circle is looked, inwards and outwards.</param>
    /// <param name="edges">Where they are put, as rays and distances from the centre; emptied first.</param>
    public void Find(Circle circle, double reach, List<(int Ray, double Distance)> edges)
    {
        edges.Clear();
        for (int ray = 0; ray < Rays.Count; ray++)
        {
            if (OnRay(circle, ray, reach) is { } distance)
                edges.Add((ray, distance));
        }
    }

    // The steepest rise, the nearer to the circle the better.
    private double? OnRay(Circle circle, int ray, double reach)
    {
        double from = Math.Max(StepPixels, circle.Radius - reach);
        int steps = (int)Math.Ceiling((circle.Radius + reach - from) / StepPixels);
        double? best = null;
        double bestWorth = 0;
        double before = Rise(circle, ray, from - StepPixels);
        double here = Rise(circle, ray, from);
        for (int step = 1; step <= steps + 1; step++)
        {
            double after = Rise(circle, ray, from + (step * StepPixels));
            if (here >= threshold && here > before && here >= after)
            {
                double distance = from + ((step - 1 + Vertex(before, here, after)) * StepPixels);
                double away = (distance - circle.Radius) / reach;
                double worth = here * Math.Exp(-2 * away * away);
                if (worth > bestWorth && IsAligned(circle, ray, distance, here))
                    (best, bestWorth) = (distance, worth);
            }

            (before, here) = (here, after);
        }

        return best;
    }

    private double Rise(Circle circle, int ray, double distance)
    {
        var (right, down) = Rays.Directions[ray];
        double x = circle.X + (distance * right);
        double y = circle.Y + (distance * down);
        if (!gradients.Holds(x, y))
            return double.NegativeInfinity;

        var gradient = gradients.GradientAt(x, y);
        return (gradient.Right * right) + (gradient.Down * down);
    }

    private bool IsAligned(Circle circle, int ray, double distance, double rise)
    {
        var (right, down) = Rays.Directions[ray];
        var gradient = gradients.GradientAt(circle.X + (distance * right), circle.Y + (distance * down));
        double strength = Math.Sqrt((gradient.Right * gradient.Right) + (gradient.Down * gradient.Down));
        return rise >= LeastAlignment * strength;
    }

    // Where a parabola through three neighbours has its top, from -0.5 to 0.5 steps.
    private static double Vertex(double before, double here, double after)
    {
        double bend = before - (2 * here) + after;
        return double.IsFinite(bend) && bend < 0 ? Math.Clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    }
}
