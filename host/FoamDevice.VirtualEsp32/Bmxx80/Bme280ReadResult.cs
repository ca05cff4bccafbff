using UnitsNet;

namespace Iot.Device.Bmxx80.ReadResult;

/// <summary>What one measurement gave: temperature, pressure and humidity.</summary>
public class Bme280ReadResult : Bmp280ReadResult
{
    /// <summary>A measurement.</summary>
    public Bme280ReadResult(
        Temperature temperature,
        bool temperatureIsValid,
        Pressure pressure,
        bool pressureIsValid,
        RelativeHumidity humidity,
        bool humidityIsValid)
        : base(temperature, temperatureIsValid, pressure, pressureIsValid)
    {
        Humidity = humidity;
        HumidityIsValid = humidityIsValid;
    }

    /// <summary>The relative humidity.</summary>
    public RelativeHumidity Humidity { get; }

    /// <summary>False when the humidity was not sampled. True says nothing about the sensor's health.</summary>
    public bool HumidityIsValid { get; }
}
