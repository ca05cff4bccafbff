using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class GravimetricConversionTests
{
    // The published table (Gilson's, after ISO 8655-6) has four decimals and was made with another formula for the air's density:
    // one unit of its last digit, 0.01 % of a volume, is what can be asked for.
    private const double OneUnitOfTheTable = 0.0001;

    [Theory]
    [InlineData(20, 1013, 1.0029)]
    [InlineData(15, 800, 1.0018)]
    [InlineData(30, 1067, 1.0055)]
    public void Z_agrees_with_the_published_table(double celsius, double pressureHectopascals, double published)
    {
        var conditions = new WeighingConditions(celsius, celsius, pressureHectopascals, 50);

        Assert.Equal(published, GravimetricConversion.Z(conditions), OneUnitOfTheTable);
    }

    [Theory]
    [InlineData(5, 999.967)]
    [InlineData(20, 998.207)]
    [InlineData(30, 995.649)]
    [InlineData(40, 992.215)]
    public void The_density_of_water_agrees_with_the_tables_of_water(double celsius, double published) =>
        Assert.Equal(published, GravimetricConversion.WaterDensity(celsius), 0.01);

    [Fact]
    public void The_density_of_air_at_20_degrees_and_sea_level_is_1_2_kg_per_cubic_metre() =>
        Assert.Equal(1.199, GravimetricConversion.AirDensity(20, 1013.25, 50), 0.002);

    [Fact]
    public void A_barrel_that_is_warmer_than_the_reference_has_moved_less_than_it_seems() =>
        Assert.Equal(0.9983, GravimetricConversion.Y(25, 3.4e-4, 20), 1e-9);

    [Fact]
    public void Ten_grams_at_20_degrees_are_10_029_microliters()
    {
        double microliters = GravimetricConversion.Microliters(10, new WeighingConditions(20, 20, 1013, 50), 3.45e-4, 20);

        Assert.Equal(10_029, microliters, 1.0);
    }

    [Theory]
    [InlineData(4.9, 20, 1013, 50, "The water's temperature must be 5 to 40 °C, and this is 4.9.")]
    [InlineData(40.1, 20, 1013, 50, "The water's temperature")]
    [InlineData(double.NaN, 20, 1013, 50, "this is no number")]
    [InlineData(20, 68, 1013, 50, "The air's temperature")]
    [InlineData(20, 20, 760, 50, null)]
    [InlineData(20, 20, 101325, 50, "The air pressure must be 600 to 1,100 hPa, and this is 101325. Read the instrument again, and mind the unit.")]
    [InlineData(20, 20, 1013, -1, "The relative humidity")]
    [InlineData(20, 20, 1013, 101, "The relative humidity")]
    [InlineData(5, 40, 600, 0, null)]
    [InlineData(40, 5, 1100, 100, null)]
    public void Conditions_outside_of_what_the_formulas_hold_for_are_refused(double water, double air, double pressure, double humidity, string? words)
    {
        string? mistake = new WeighingConditions(water, air, pressure, humidity).Mistake;

        if (words is null)
            Assert.Null(mistake);
        else
            Assert.Contains(words, mistake);
    }
}
