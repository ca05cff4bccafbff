namespace FoamDevice.VirtualEsp32;

/// <summary>A BME280 on the board, as the bench lets it feel the air. Wire it with <see cref="VirtualChip.WireAmbientSensor"/>.</summary>
public interface IAmbientSensor
{
    /// <summary>Whether it answers on its bus. A sensor that stops answering makes nothing throw after it was found once.</summary>
    bool Answers { get; }

    /// <summary>Temperature in degrees Celsius.</summary>
    double TemperatureDegreesCelsius { get; }

    /// <summary>Absolute pressure in pascals.</summary>
    double PressurePascals { get; }

    /// <summary>Relative humidity in percent.</summary>
    double RelativeHumidityPercent { get; }
}
