using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the device's ambient sensor read.</summary>
/// <param name="TemperatureCelsius">Temperature, °C.</param>
/// <param name="PressureHectopascals">Pressure, hPa.</param>
/// <param name="HumidityPercent">Relative humidity, %.</param>
public sealed record AmbientReading(double TemperatureCelsius, double PressureHectopascals, double HumidityPercent)
{
    /// <summary>The reading of an event.</summary>
    public static AmbientReading Of(AmbientMeasured measured) =>
        Of(measured.TemperatureMillidegrees, measured.PressurePascals, measured.HumidityPartsPerMillion);

    /// <summary>The last reading in a status; null when there was none.</summary>
    public static AmbientReading? Of(Status status)
    {
        return status.AmbientAgeMilliseconds == Status.NoAmbient
            ? null
            : Of(status.TemperatureMillidegrees, status.PressurePascals, status.HumidityPartsPerMillion);
    }

    /// <summary>In words.</summary>
    public override string ToString() => Said().Text;

    /// <summary>In words of every language.</summary>
    public Sentence Said() => Sentence.Of("ambient", $"{TemperatureCelsius:0.0} °C, {PressureHectopascals:0.0} hPa, {HumidityPercent:0} % RH");

    private static AmbientReading Of(int millidegrees, uint pascals, uint partsPerMillion) => new(millidegrees / 1e3, pascals / 1e2, partsPerMillion / 1e4);
}
