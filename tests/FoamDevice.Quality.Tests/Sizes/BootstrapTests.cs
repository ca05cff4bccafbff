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
        double[] means = [.. Bootstrap.Draw(Mice.Length, 20_000).Select(times => times.Zip(Mice, (count, days) => count * days).Sum() / Mice.Length)];

        Assert.Equal(86.86, Mice.Average(), 2);
        Assert.InRange(means.StandardDeviation(), 23.36 - 0.5, 23.36 + 0.5);
    }

    [Fact]
    public void The_median_of_the_textbooks_mice_scatters_by_37_83()
    {
        double[] medians = [.. Bootstrap.Draw(Mice.Length, 20_000).Select(times => Mice.SelectMany((days, i) => Enumerable.Repeat(days, times[i])).Median())];

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
        // Log-normal with sigma 0.4, 300 bubbles each; more foams, and the other figures, by the command `intervals` of FoamDevice.MicrographTrials.
        const double Sigma = 0.4;
        const int Foams = 200;
        double trueD10 = 80 * Math.Exp(0.5 * Sigma * Sigma);
        double trueD32 = 80 * Math.Exp(2.5 * Sigma * Sigma);
        var random = new Random(5);

        SizeDistribution[] foams = [.. Enumerable.Range(0, Foams).Select(_ =>
        {
            double[] diameters = new double[300];
            LogNormal.Samples(random, diameters, Math.Log(80), Sigma);
            return SizeDistributionTests.Of(diameters);
        })];

        Assert.InRange(foams.Count(foam => foam.D10.Interval.Contains(trueD10)) / (double)Foams, 0.91, 0.99);
        Assert.InRange(foams.Count(foam => foam.D32.Interval.Contains(trueD32)) / (double)Foams, 0.89, 0.98);
    }

    [Fact]
    public void One_bubble_that_holds_most_of_the_gas_leaves_D32_open_up_to_its_own_size()
    {
        SizeDistribution sizes = SizeDistributionTests.Of([.. Enumerable.Repeat(50.0, 99), 400]);

        Assert.InRange(sizes.D32.Interval.Low, 50, sizes.D32.Value);
        Assert.InRange(sizes.D32.Interval.High, 0.9 * 400, 400);
    }
}
