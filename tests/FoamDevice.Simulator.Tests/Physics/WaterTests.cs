using Xunit;

namespace FoamDevice.Simulator.Tests;

public class WaterTests
{
    // ITS-90 density of water at one atmosphere, CRC Handbook of Chemistry and Physics.
    [Theory]
    [InlineData(4, 999.975)]
    [InlineData(15, 999.103)]
    [InlineData(20, 998.207)]
    [InlineData(25, 997.047)]
    [InlineData(30, 995.649)]
    public void Water_has_its_density(double celsius, double expected) =>
        Assert.Equal(expected, Water.DensityKilogramsPerCubicMeter(celsius + 273.15), 0.002);

    [Theory]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(30)]
    public void It_agrees_with_the_formula_of_gravimetric_calibration(double t)
    {
        double calibration = 999.85308 + 6.32693e-2 * t - 8.523829e-3 * t * t + 6.943248e-5 * Math.Pow(t, 3) - 3.821216e-7 * Math.Pow(t, 4);

        Assert.Equal(calibration, Water.DensityKilogramsPerCubicMeter(t + 273.15), 0.01);
    }

    [Theory]
    [InlineData(20, 101_325, 0.5, 1.1993)]
    [InlineData(15, 80_000, 0.3, 0.9656)]
    [InlineData(30, 106_700, 0.8, 1.2119)]
    public void Humid_air_has_the_density_that_calibration_reckons_with(double celsius, double pascals, double humidity, double expected)
    {
        var room = new BenchParameters { TemperatureKelvins = celsius + 273.15, AmbientPressurePascals = pascals, RelativeHumidity = humidity };

        Assert.Equal(expected, HumidAir.DensityKilogramsPerCubicMeter(room), 0.001);
    }
}
