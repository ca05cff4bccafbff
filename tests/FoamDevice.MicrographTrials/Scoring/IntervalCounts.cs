using FoamDevice.Quality;

namespace FoamDevice.MicrographTrials;

/// <summary>How often the 95 % intervals of sizes hold the truth: over foams whose bubbles are log-normal and strewn over a plane, of which a picture shows a part.</summary>
public static class IntervalCounts
{
    private const int Width = 960;
    private const int Height = 720;
    private const double MedianPixels = 24;
    private const double NormalTenth = 1.2815515655;

    /// <summary>Counts.</summary>
    /// <param name="sigma">Standard deviation of the logarithm of the diameter.</param>
    /// <param name="bubbles">Bubbles whose middles lie in the picture; those that the frame cuts are not measured.</param>
    /// <param name="foams">How many foams.</param>
    /// <returns>For each figure, how many of its intervals hold the truth, and how wide they are, as shares of it; the median.</returns>
    public static IEnumerable<(string Figure, int Held, double Width)> Of(double sigma, int bubbles, int foams)
    {
        SizeDistribution[] sizes = [.. Enumerable.Range(1, foams).AsParallel().AsOrdered().Select(seed => Strewn(new Random(seed), sigma, bubbles))];
        foreach ((string figure, double truth, Func<SizeDistribution, IntervalEstimate> read) in Figures(sigma))
        {
            Interval[] intervals = [.. sizes.Select(one => read(one).Interval)];
            yield return (figure, intervals.Count(interval => interval.Contains(truth)), intervals.Select(interval => (interval.High - interval.Low) / truth).Order().ElementAt(foams / 2));
        }
    }

    // T. Hatch, S. P. Choate, J. Franklin Inst. 207 (1929) 369.
    private static IEnumerable<(string Figure, double Truth, Func<SizeDistribution, IntervalEstimate> Read)> Figures(double sigma)
    {
        double squared = sigma * sigma;
        double volumeMedian = MedianPixels * Math.Exp(3 * squared);
        yield return ("D10", MedianPixels * Math.Exp(0.5 * squared), one => one.D10);
        yield return ("D32", MedianPixels * Math.Exp(2.5 * squared), one => one.D32);
        yield return ("Dv10", volumeMedian * Math.Exp(-NormalTenth * sigma), one => one.Dv10);
        yield return ("Dv50", volumeMedian, one => one.Dv50);
        yield return ("Dv90", volumeMedian * Math.Exp(NormalTenth * sigma), one => one.Dv90);
        yield return ("span", 2 * Math.Sinh(NormalTenth * sigma), one => one.Span);
    }

    private static SizeDistribution Strewn(Random random, double sigma, int bubbles)
    {
        var seen = new Bubble[bubbles];
        for (int i = 0; i < bubbles; i++)
        {
            var bubble = new DrawnBubble(random.NextDouble() * Width, random.NextDouble() * Height, MedianPixels / 2 * Math.Exp(sigma * Sizes.StandardNormal(random)), 0);
            seen[i] = new Bubble(bubble.X, bubble.Y, bubble.Radius, 1, !bubble.IsInside(Width, Height));
        }

        return SizeDistribution.Of([new SizedPicture("foam", Width, Height, 1, seen)]);
    }
}
