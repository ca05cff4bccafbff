using Xunit;

namespace FoamDevice.Simulator.Tests;

public class OrificeTests
{
    private const double LossFactor = 2.5;
    private static readonly double TwoMillimeterBore = Math.PI * 1e-6;

    [Theory]
    [InlineData(20, 51)]
    [InlineData(10, 13)]
    [InlineData(5, 3)]
    public void Water_through_the_stopcock_loses_the_computed_pressure(double millilitersPerSecond, double kilopascals)
    {
        double pascals = Orifice.PressureDrop(millilitersPerSecond * 1e-6, TwoMillimeterBore, 1_000, LossFactor);

        Assert.Equal(kilopascals, pascals / 1_000, 0.5);
    }

    [Fact]
    public void Two_equal_bores_in_series_lose_twice_the_pressure_of_one()
    {
        double both = Orifice.SeriesArea(TwoMillimeterBore, TwoMillimeterBore);

        double dropOfOne = Orifice.PressureDrop(1e-5, TwoMillimeterBore, 1_000, LossFactor);
        double dropOfBoth = Orifice.PressureDrop(1e-5, both, 1_000, LossFactor);
        Assert.Equal(2 * dropOfOne, dropOfBoth, 1e-6);
    }

    [Fact]
    public void A_shut_bore_shuts_the_series() => Assert.Equal(0, Orifice.SeriesArea(TwoMillimeterBore, 0));
}
