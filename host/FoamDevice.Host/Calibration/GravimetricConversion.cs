namespace FoamDevice.Host;

/// <summary>From what a balance shows to a volume of water, after ISO 8655-6: V = m · Z · Y.</summary>
/// <remarks>
/// Z takes the water's density and the air's buoyancy into account, Y the vessel's expansion. The formulas hold from 5 to 40 °C
/// (<see cref="WeighingConditions.Mistake"/>); over the published table of Z they agree with it to 0.0001 µL/mg.
/// </remarks>
public static class GravimetricConversion
{
    /// <summary>Density of the weights that balances are adjusted with, kg/m³ [P, ISO 8655-6].</summary>
    public const double WeightDensity = 8_000;

    /// <summary>Temperature that volumes are stated for, °C [P, ISO 8655].</summary>
    public const double ReferenceCelsius = 20;

    /// <summary>
    /// Cubic expansion of a polypropylene barrel, 1/K: the middle of 2.4e-4 to 4.5e-4 [A], unverified. At 5 K from the reference temperature
    /// the whole range moves a volume by ±0.05 %.
    /// </summary>
    public const double PolypropyleneExpansionPerKelvin = 3.45e-4;

    /// <summary>Density of pure, air-free water, kg/m³, 5 to 40 °C.</summary>
    public static double WaterDensity(double celsius) =>
        999.85308 + (celsius * (6.32693e-2 + (celsius * (-8.523829e-3 + (celsius * (6.943248e-5 + (celsius * -3.821216e-7)))))));

    /// <summary>Density of moist air, kg/m³.</summary>
    /// <param name="celsius">Its temperature, °C.</param>
    /// <param name="pressureHectopascals">Its pressure, hPa.</param>
    /// <param name="relativeHumidityPercent">Its relative humidity, %.</param>
    public static double AirDensity(double celsius, double pressureHectopascals, double relativeHumidityPercent) =>
        ((0.34844 * pressureHectopascals) - (relativeHumidityPercent * ((0.00252 * celsius) - 0.020582))) / (celsius + 273.15);

    /// <summary>Volume of water for 1 mg on the balance, µL/mg.</summary>
    public static double Z(WeighingConditions conditions)
    {
        double air = AirDensity(conditions.AirCelsius, conditions.PressureHectopascals, conditions.RelativeHumidityPercent);
        return 1_000 / (WaterDensity(conditions.WaterCelsius) - air) * (1 - (air / WeightDensity));
    }

    /// <summary>The factor to the volume that the syringe moves at the reference temperature.</summary>
    /// <param name="waterCelsius">Temperature of water and barrel, °C.</param>
    /// <param name="expansionPerKelvin">Cubic expansion of the barrel, 1/K.</param>
    /// <param name="referenceCelsius">The reference temperature, °C.</param>
    public static double Y(double waterCelsius, double expansionPerKelvin, double referenceCelsius) => 1 - (expansionPerKelvin * (waterCelsius - referenceCelsius));

    /// <summary>A volume at the reference temperature, µL.</summary>
    /// <param name="massGrams">What the balance shows, g, evaporation taken into account.</param>
    /// <param name="conditions">The conditions of the weighing.</param>
    /// <param name="expansionPerKelvin">Cubic expansion of the barrel, 1/K.</param>
    /// <param name="referenceCelsius">The reference temperature, °C.</param>
    public static double Microliters(double massGrams, WeighingConditions conditions, double expansionPerKelvin, double referenceCelsius) =>
        massGrams * 1_000 * Z(conditions) * Y(conditions.WaterCelsius, expansionPerKelvin, referenceCelsius);
}
