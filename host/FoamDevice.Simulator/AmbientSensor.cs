using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>The board's BME280: it feels the room as it is.</summary>
internal sealed class AmbientSensor(BenchParameters parameters) : IAmbientSensor
{
    private const double ZeroCelsiusKelvins = 273.15;

    /// <summary>Fault: it no longer answers.</summary>
    public bool Dead { get; set; }

    public bool Answers => parameters.AmbientSensorPresent && !Dead;

    // A BME280 gives hundredths of a degree.
    public double TemperatureDegreesCelsius => Math.Round(parameters.TemperatureKelvins - ZeroCelsiusKelvins, 2);

    public double PressurePascals => parameters.AmbientPressurePascals;

    public double RelativeHumidityPercent => 100 * parameters.RelativeHumidity;
}
