using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Growth of D32² over foam age.</summary>
public sealed class RipeningTests
{
    // NIST Statistical Reference Datasets, Norris (36 readings of an ozone monitor), x and y.
    private static readonly double[] NorrisX =
    [
        0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6,
        556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
    ];

    private static readonly double[] NorrisY =
    [
        0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
        557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
    ];

    [Fact]
    public void The_interval_of_a_slope_agrees_with_the_certified_values_of_NIST()
    {
        const double CertifiedSlope = 1.00211681802045;
        const double CertifiedIntercept = -0.262323073774029;
        const double CertifiedError = 0.429796848199937e-3;
        const double StudentT34 = 2.032244509;

        Interval interval = Ripening.OfScatter(NorrisX, NorrisY, CertifiedIntercept, CertifiedSlope);

        Assert.Equal(CertifiedSlope, (interval.Low + interval.High) / 2, 10);
        Assert.Equal(CertifiedError * StudentT34, (interval.High - interval.Low) / 2, 9);
    }

    [Fact]
    public void Foam_whose_square_grows_evenly_has_that_slope()
    {
        (double, SizeDistribution)[] ages = [.. new[] { 0.0, 30, 60, 90 }.Select(age => (age, Equal(Math.Sqrt(5_000 + (160 * age)))))];

        Ripening ripening = Ripening.Of(ages);

        Assert.Equal(160, ripening.SquareMicrometersPerSecond.Value, 6);
        Assert.Equal(5_000, ripening.InterceptSquareMicrometers, 4);
        Assert.Equal(RipeningBasis.ScatterOfAges, ripening.Basis);
        Assert.True(ripening.SquareMicrometersPerSecond.Interval.Contains(160));
    }

    [Fact]
    public void The_published_polidocanol_foam_grows_by_about_160_square_micrometres_a_second()
    {
        // Means of 71, 102 and 121 µm at 0, 30 and 60 s: between the first two 179, between the last two 141 µm²/s.
        Ripening ripening = Ripening.Of([(0, Equal(71)), (30, Equal(102)), (60, Equal(121))]);

        Assert.Equal(160, ripening.SquareMicrometersPerSecond.Value, 0);
    }

    [Fact]
    public void Two_ages_give_an_interval_from_the_bubbles_alone_and_say_so()
    {
        SizeDistribution young = SizeDistributionTests.Of(SizeDistributionTests.LogNormalSteps(70, 0.4, 200));
        SizeDistribution old = SizeDistributionTests.Of(SizeDistributionTests.LogNormalSteps(110, 0.4, 200));

        Ripening ripening = Ripening.Of([(0, young), (60, old)]);

        double slope = ((old.D32.Value * old.D32.Value) - (young.D32.Value * young.D32.Value)) / 60;
        Assert.Equal(RipeningBasis.BubblesOnly, ripening.Basis);
        Assert.Equal(slope, ripening.SquareMicrometersPerSecond.Value, 6);
        Assert.True(ripening.SquareMicrometersPerSecond.Interval.Contains(slope));
        Assert.False(ripening.SquareMicrometersPerSecond.Interval.Contains(0));
    }

    [Fact]
    public void One_age_or_the_same_age_twice_is_refused()
    {
        Assert.Throws<QualityException>(() => Ripening.Of([(30, Equal(80))]));
        Assert.Throws<QualityException>(() => Ripening.Of([(30, Equal(80)), (30, Equal(90))]));
    }

    private static SizeDistribution Equal(double diameterMicrometers) => SizeDistributionTests.Of([.. Enumerable.Repeat(diameterMicrometers, 20)]);
}
