namespace FoamDevice.Simulator;

/// <summary>The room's air as a mixture of dry air and water vapour, both ideal gases.</summary>
public static class HumidAir
{
    private const double GasConstant = 8.314462618;
    private const double WaterKilogramsPerMole = 0.018015;
    private const double ZeroCelsiusKelvins = 273.15;

    /// <summary>Pressure of water vapour in saturated air, Pa. [P] Magnus formula with the constants of WMO guide no. 8.</summary>
    public static double SaturationPascals(double kelvins)
    {
        double celsius = kelvins - ZeroCelsiusKelvins;
        return 611.2 * Math.Exp(17.62 * celsius / (243.12 + celsius));
    }

    /// <summary>Density of the air around a bench, kg/m³. [C]</summary>
    public static double DensityKilogramsPerCubicMeter(BenchParameters parameters)
    {
        double vapor = parameters.RelativeHumidity * SaturationPascals(parameters.TemperatureKelvins);
        double dry = parameters.AmbientPressurePascals - vapor;
        return (dry * parameters.AirKilogramsPerMole + vapor * WaterKilogramsPerMole) / (GasConstant * parameters.TemperatureKelvins);
    }
}
