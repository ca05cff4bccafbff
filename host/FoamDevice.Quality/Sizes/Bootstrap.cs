using MathNet.Numerics.Statistics;

namespace FoamDevice.Quality;

/// <summary>
/// Intervals by the bootstrap: as many bubbles are drawn from those that were found, with repetition, the figures are worked out again, and the middle 95 % of what comes out
/// is the interval (percentile method; Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13).
/// </summary>
/// <remarks>It tells what chance does among so many bubbles. What differs from picture to picture, or between two fillings of a slide, is not in it.</remarks>
internal static class Bootstrap
{
    /// <summary>Drawings, as the book advises for percentiles.</summary>
    public const int DefaultDrawings = 2000;

    /// <summary>Where the generator begins, so that the same bubbles give the same interval for ever.</summary>
    public const int Seed = 20_261_123;

    /// <summary>Draws and works out, many times.</summary>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="count">How many there are to draw from; as many are drawn.</param>
    /// <param name="drawings">How many times.</param>
    /// <param name="statistic">Works it out from how often each was drawn.</param>
    public static T[] Draw<T>(int count, int drawings, Func<int[], T> statistic)
    {
        var random = new Random(Seed);
        var times = new int[count];
        var results = new T[drawings];
        for (int drawing = 0; drawing < drawings; drawing++)
        {
            Array.Clear(times);
            for (int i = 0; i < count; i++)
                times[random.Next(count)]++;

            results[drawing] = statistic(times);
        }

        return results;
    }

    /// <summary>The middle 95 % of values.</summary>
    public static Interval Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double tail = (1 - Interval.Confidence) / 2;
        return new Interval(SortedArrayStatistics.Quantile(sorted, tail), SortedArrayStatistics.Quantile(sorted, 1 - tail));
    }
}
