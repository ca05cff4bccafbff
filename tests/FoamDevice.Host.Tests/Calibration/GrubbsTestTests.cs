using MathNet.Numerics.Distributions;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class GrubbsTestTests
{
    // Grubbs 1969, Technometrics 11(1), table 1: one-sided 2.5 % and 0.5 %, which are two-sided 5 % and 1 %.
    [Theory]
    [InlineData(4, 0.05, 1.481)]
    [InlineData(5, 0.05, 1.715)]
    [InlineData(10, 0.05, 2.290)]
    [InlineData(20, 0.05, 2.709)]
    [InlineData(5, 0.01, 1.764)]
    [InlineData(10, 0.01, 2.482)]
    [InlineData(20, 0.01, 3.001)]
    public void Critical_values_agree_with_the_published_table(int count, double significance, double published) =>
        Assert.Equal(published, GrubbsTest.CriticalValue(count, significance), 0.001);

    [Fact]
    public void A_value_far_from_its_like_is_an_outlier() => Assert.True(GrubbsTest.IsLastAnOutlier([10.01, 10.02, 10.00, 10.01, 10.03, 10.5]));

    [Fact]
    public void A_value_among_its_like_is_none() => Assert.False(GrubbsTest.IsLastAnOutlier([10.01, 10.02, 10.00, 10.01, 10.03, 10.05]));

    [Fact]
    public void A_sound_value_after_an_outlier_is_none() => Assert.False(GrubbsTest.IsLastAnOutlier([10.01, 10.02, 10.5, 10.00, 10.01, 10.03]));

    [Fact]
    public void Three_values_and_equal_values_are_never_judged()
    {
        Assert.False(GrubbsTest.IsLastAnOutlier([10, 10, 99]));
        Assert.False(GrubbsTest.IsLastAnOutlier([10, 10, 10, 10]));
    }

    [Fact]
    public void Sound_values_are_called_outliers_as_rarely_as_the_significance_says()
    {
        var random = new Random(7);
        const int Series = 20_000;
        const int Count = 10;

        int called = Enumerable.Range(0, Series).Count(_ => GrubbsTest.IsLastAnOutlier([.. Enumerable.Range(0, Count).Select(_ => Normal.Sample(random, 0, 1))]));

        // One of a hundred series has an outlier, and one time in ten it is the last value: 20 are expected, with a deviation of 4.5.
        Assert.InRange(called, 7, 34);
    }
}
