using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>Grubbs' test for one outlier among values of a normal distribution, two-sided.</summary>
public static class GrubbsTest
{
    /// <summary>Part of sound series of which one value is called an outlier.</summary>
    public const double Significance = 0.01;

    /// <summary>Fewest values that it can judge.</summary>
    public const int MinValues = 4;

    /// <summary>The largest deviation from the mean, in standard deviations, that is no outlier.</summary>
    /// <param name="count">Number of values, 3 or more.</param>
    /// <param name="significance">Part of sound series that fail, such as 0.05.</param>
    public static double CriticalValue(int count, double significance)
    {
        double t = StudentT.InvCDF(0, 1, count - 2, 1 - (significance / (2 * count)));
        return (count - 1) / Math.Sqrt(count) * Math.Sqrt(t * t / (count - 2 + (t * t)));
    }

    /// <summary>Whether the last value is an outlier among all: the one farthest from the mean, and too far. Fewer than <see cref="MinValues"/> are never judged.</summary>
    public static bool IsLastAnOutlier(IReadOnlyList<double> values)
    {
        if (values.Count < MinValues)
            return false;

        double mean = values.Mean();
        double deviation = values.StandardDeviation();
        double last = Math.Abs(values[^1] - mean);
        return deviation > 0 && values.All(value => Math.Abs(value - mean) <= last) && last / deviation > CriticalValue(values.Count, Significance);
    }
}
