namespace FoamDevice.Simulator;

/// <summary>Density of water, free of air.</summary>
public static class Water
{
    private const double ZeroCelsiusKelvins = 273.15;

    /// <summary>
    /// Density at a temperature from 0 °C to 40 °C at one atmosphere, kg/m³. [P] Tanaka et al., Metrologia 38 (2001) 301. It is another formula
    /// than the one with which calibrations are worked out, so that neither can hide a mistake in the other.
    /// </summary>
    public static double DensityKilogramsPerCubicMeter(double kelvins)
    {
        double celsius = kelvins - ZeroCelsiusKelvins;
        double fromMaximum = celsius - 3.983035;
        return 999.974950 * (1 - fromMaximum * fromMaximum * (celsius + 301.797) / (522_528.9 * (celsius + 69.34881)));
    }
}
