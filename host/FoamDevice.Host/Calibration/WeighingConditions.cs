using System.Globalization;

namespace FoamDevice.Host;

/// <summary>Under what conditions water was weighed.</summary>
/// <param name="WaterCelsius">Temperature of the water, °C.</param>
/// <param name="AirCelsius">Temperature of the air at the balance, °C.</param>
/// <param name="PressureHectopascals">Air pressure at the balance (not reduced to sea level), hPa.</param>
/// <param name="RelativeHumidityPercent">Relative humidity, %.</param>
public sealed record WeighingConditions(double WaterCelsius, double AirCelsius, double PressureHectopascals, double RelativeHumidityPercent)
{
    /// <summary>The first value that is out of range, in words; null when all are within.</summary>
    /// <remarks>The densities are fitted from 5 to 40 °C; 600 hPa is the air of 4,200 m of height, and 1,100 hPa more than was ever measured.</remarks>
    public string? Mistake =>
        OutOfRange("The water's temperature", WaterCelsius, 5, 40, "°C")
        ?? OutOfRange("The air's temperature", AirCelsius, 5, 40, "°C")
        ?? OutOfRange("The air pressure", PressureHectopascals, 600, 1_100, "hPa")
        ?? OutOfRange("The relative humidity", RelativeHumidityPercent, 0, 100, "%");

    private static string? OutOfRange(string what, double value, double least, double most, string unit)
    {
        if (value >= least && value <= most)
            return null;

        string read = double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "no number";
        return string.Create(CultureInfo.InvariantCulture, $"{what} must be {least:0} to {most:#,0} {unit}, and this is {read}. Read the instrument again, and mind the unit.");
    }
}
