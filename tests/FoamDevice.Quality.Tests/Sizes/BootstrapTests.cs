using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>The bootstrap against the textbook's example, and against what it promises.</summary>
public sealed class BootstrapTests
{
    // B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), tables 2.1 and 2.2: survival of treated mice, days.
    private static readonly double[] Mice = [94, 197, 16, 38, 99, 141, 23];

    [Fact]
    public void The_mean_of_the_textbooks_mice_scatters_by_23_36()
    {
        double[] means = Bootstrap.Draw(Mice.Length, 20_000, times => times.Zip(Mice, (count, days) => count * days).Sum() / Mice.Length);

        Assert.Equal(86.86, Mice.Average(), 2);
        Assert.InRange(means.StandardDeviation(), 23.36 - 0.5, 23.36 + 0.5);
    }

    [Fact]
    public void The_median_of_the_textbooks_mice_scatters_by_37_83()
    {
        double[] medians = Bootstrap.Draw(Mice.Length, 20_000, times => Mice.SelectMany((days, i) => Enumerable.Repeat(days, times[i])).Median());

        Assert.InRange(medians.StandardDeviation(), 37.83 - 0.8, 37.83 + 0.8);
    }

    [Fact]
    public void The_same_bubbles_give_the_same_interval_for_ever()
    {
        double[] diameters = SizeDistributionTests.LogNormalSteps(80, 0.4, 50);

        Assert.Equal(SizeDistributionTests.Of(diameters).D32, SizeDistributionTests.Of(diameters).D32);
    }

    [Fact]
    public void Intervals_of_95_percent_hold_the_true_mean_in_about_95_of_100_foams_and_the_true_D32_in_somewhat_fewer()
    {
        // Log-normal with sigma 0.4, 300 bubbles each. D32 hangs on rare large bubbles, which a sample holds too few of more often than too many.
        const double Sigma = 0.4;
        double trueD10 = 80 * Math.Exp(0.5 * Sigma * Sigma);
        double trueD32 = 80 * Math.Exp(2.5 * Sigma * Sigma);
        var random = new Random(5);

        (bool D10, bool D32)[] held = [.. Enumerable.Range(0, 300).Select(_ =>
        {
            double[] diameters = new double[300];
            LogNormal.Samples(random, diameters, Math.Log(80), Sigma);
            (double D10, double D32)[] draws = Bootstrap.Draw(diameters.Length, 400, times => Means(diameters, times));
            return (Bootstrap.Middle(draws.Select(draw => draw.D10)).Contains(trueD10), Bootstrap.Middle(draws.Select(draw => draw.D32)).Contains(trueD32));
        })];

        Assert.InRange(held.Count(foam => foam.D10) / 300.0, 0.92, 0.98);
        Assert.InRange(held.Count(foam => foam.D32) / 300.0, 0.84, 0.95);
    }

    private static (double D10, double D32) Means(double[] diameters, int[] times)
    {
        double first = 0;
        double second = 0;
        double third = 0;
        for (int i = 0; i < diameters.Length; i++)
        {
            double length = times[i] * diameters[i];
            first += length;
            second += length * diameters[i];
            third += length * diameters[i] * diameters[i];
        }

        return (first / diameters.Length, third / second);
    }
}
