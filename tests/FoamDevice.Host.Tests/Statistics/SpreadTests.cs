using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SpreadTests
{
    // Michelson's speed of light, km/s less 299,000: NIST StRD, univariate summary statistics, "Michelso".
    private static readonly double[] SpeedOfLight =
    [
        850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960,
        960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800,
        880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840, 850, 840, 840, 840,
        890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780,
        890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870,
    ];

    [Fact]
    public void Mean_and_deviation_are_the_certified_ones()
    {
        var spread = Spread.Of([.. SpeedOfLight.Select(value => 299 + (value / 1_000))]);

        Assert.Equal(100, spread.Count);
        Assert.Equal(299.852400000000, spread.Mean!.Value, 1e-12);
        Assert.Equal(0.0790105478190518, spread.Deviation!.Value, 1e-12);
        Assert.Equal((299.620, 300.070), (spread.Least, spread.Most));
    }

    // NIST/SEMATECH e-Handbook, 1.3.5.2: 195 heat flow readings of mean 9.261460 and standard deviation 0.022789 (0.02278881 unrounded). Any 195 values with both will do.
    [Fact]
    public void The_interval_of_the_mean_is_that_of_the_published_example()
    {
        const double Mean = 9.261460;
        const double Deviation = 0.02278881;
        double[] values = [.. Enumerable.Repeat(Mean - Deviation, 97), Mean, .. Enumerable.Repeat(Mean + Deviation, 97)];

        var spread = Spread.Of(values);

        Assert.Equal(Deviation, spread.Deviation!.Value, 1e-9);
        Assert.Equal(9.258242, spread.Low!.Value, 1e-6);
        Assert.Equal(9.264679, spread.High!.Value, 1e-6);
    }

    [Fact]
    public void One_value_has_a_mean_and_no_scatter()
    {
        Assert.Equal(new Spread(1, 3, null, null, null, 3, 3), Spread.Of([3]));
        Assert.Equal(new Spread(0, null, null, null, null, null, null), Spread.Of([]));
    }

    [Fact]
    public void Values_that_are_all_the_same_have_no_scatter()
    {
        Assert.Equal(new Spread(1_000, 100.005, 0, 100.005, 100.005, 100.005, 100.005), Spread.Of([.. Enumerable.Repeat(100.005, 1_000)]));
    }

    [Fact]
    public void Variation_is_a_share_of_the_mean_whatever_its_sign_and_none_around_zero()
    {
        Assert.Equal(50, Spread.Of([-1, -2, -3]).VariationPercent!.Value, 1e-9);
        Assert.Null(Spread.Of([-1, 1]).VariationPercent);
    }
}
