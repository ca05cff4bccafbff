using UnitsNet;

namespace Iot.Device.Bmxx80.ReadResult;

/// <summary>What one measurement gave: temperature and pressure.</summary>
public class Bmp280ReadResult
{
    /// <summary>A measurement.</summary>
    public Bmp280ReadResult(Temperature temperature, bool temperatureIsValid, Pressure pressure, bool pressureIsValid)
    {
        Temperature = temperature;
        TemperatureIsValid = temperatureIsValid;
        Pressure = pressure;
        PressureIsValid = pressureIsValid;
    }

    /// <summary>The temperature.</summary>
    public Temperature Temperature { get; }

    /// <summary>False when the temperature was not sampled. True says nothing about the sensor's health.</summary>
    public bool TemperatureIsValid { get; }

    /// <summary>The pressure.</summary>
    public Pressure Pressure { get; }

    /// <summary>False when the pressure was not sampled. True says nothing about the sensor's health.</summary>
    public bool PressureIsValid { get; }
}
