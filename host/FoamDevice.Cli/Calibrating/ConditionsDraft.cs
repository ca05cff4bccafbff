using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Guidance;
using FoamDevice.Host;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Temperatures, pressure and humidity of a weighing, while they are being asked for.</summary>
internal sealed class ConditionsDraft
{
    private double _water;
    private double _air;
    private double _pressure;
    private double _humidity;

    /// <summary>Begins with what is known.</summary>
    /// <param name="request">What the command line gives.</param>
    /// <param name="before">The conditions of an earlier sitting; null without one.</param>
    /// <param name="sensor">What the device's own sensor says; null without one.</param>
    /// <param name="isSimulated">On the simulated bench the water has the temperature of the air.</param>
    public ConditionsDraft(VolumeRequest request, WeighingConditions? before, AmbientReading? sensor, bool isSimulated)
    {
        Fields =
        [
            Field("--water-temperature", request.WaterTemperature, before?.WaterCelsius ?? (isSimulated ? sensor?.TemperatureCelsius ?? 20 : null),
                "Water temperature, °C", "In the inlet vessel, to 0.1 °C: 1 °C is 0.02 % of volume at 20 °C.", new ReadNumber("The water's temperature", "°C", 5, 40), value => _water = value),
            Field("--air-temperature", request.AirTemperature, sensor?.TemperatureCelsius ?? before?.AirCelsius ?? (isSimulated ? 20 : null),
                "Air temperature, °C", "At the balance.", new ReadNumber("The air's temperature", "°C", 5, 40), value => _air = value),
            Field("--pressure", request.Pressure, sensor?.PressureHectopascals ?? before?.PressureHectopascals ?? (isSimulated ? 1_013.25 : null),
                "Air pressure, hPa", "At the balance, not reduced to sea level: it makes the buoyancy of the air.", new ReadNumber("The air pressure", "hPa", 600, 1_100), value => _pressure = value),
            Field("--humidity", request.Humidity, sensor?.HumidityPercent ?? before?.RelativeHumidityPercent ?? (isSimulated ? 50 : null),
                "Relative humidity, %", "At the balance; 10 % of humidity are less than 0.001 % of volume, so a rough value will do.", new ReadNumber("The relative humidity", "%", 0, 100), value => _humidity = value),
        ];
    }

    /// <summary>What has to be known.</summary>
    public IReadOnlyList<ContextField> Fields { get; }

    /// <summary>What was answered.</summary>
    public WeighingConditions Conditions => new(_water, _air, _pressure, _humidity);

    /// <summary>Takes everything without asking.</summary>
    /// <exception cref="BadInputException">Something is not known.</exception>
    public void TakeAll() => Answers.TakeAll(Fields);

    private static ContextField Field(string option, string? given, double? known, string text, string help, ReadNumber reading, Action<double> take)
    {
        string usual = given ?? (known is { } value ? FormattableString.Invariant($"{value:0.##}") : "");
        return new ContextField(option, given is not null, () => true, () => new Prompt(text, help, typed =>
        {
            if (reading.Take(typed, out double number) is { } mistake)
                return mistake;

            take(number);
            return null;
        })
        { Default = usual }).Remembering();
    }
}
