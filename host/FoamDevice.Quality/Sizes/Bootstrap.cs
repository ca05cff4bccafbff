using MathNet.Numerics.Statistics;

namespace FoamDevice.Quality;

/// <summary>
/// The bootstrap: as many bubbles are drawn from those that were found, with repetition, and the figures are worked out again, many times
/// (Efron and Tibshirani, An Introduction to the Bootstrap, 1993).
/// </summary>
/// <remarks>It tells what chance does among so many bubbles. What differs from picture to picture, or between two fillings of a slide, is not in it.</remarks>
internal static class Bootstrap
{
    /// <summary>Drawings, as the book advises for percentiles.</summary>
    public const int Drawings = 2000;

    /// <summary>Where the generator begins, so that the same bubbles give the same interval for ever.</summary>
    public const int Seed = 20_261_123;

    /// <summary>Draws, many times.</summary>
    /// <param name="count">How many there are to draw from; as many are drawn.</param>
    /// <param name="drawings">How many times.</param>
    /// <returns>For each drawing, how often each was drawn; the same array every time.</returns>
    public static IEnumerable<int[]> Draw(int count, int drawings)
    {
        var random = new Random(Seed);
        var times = new int[count];
        for (int drawing = 0; drawing < drawings; drawing++)
        {
            Array.Clear(times);
            for (int i = 0; i < count; i++)
                times[random.Next(count)]++;

            yield return times;
        }
    }

    /// <summary>The middle 95 % of values (percentile method, chapter 13 of the book).</summary>
    public static Interval Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Interval(SortedArrayStatistics.Quantile(sorted, 1 - Interval.UpperShare), SortedArrayStatistics.Quantile(sorted, Interval.UpperShare));
    }
}
