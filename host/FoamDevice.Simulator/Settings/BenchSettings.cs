namespace FoamDevice.Simulator;

/// <summary>
/// What a simulated machine can be like, by name, for command lines: <c>BenchSettings.Apply(new BenchParameters(), ["bore-a=+1.5%"])</c>. Unlike a
/// fault of the menu a setting holds from the start and is nothing that goes wrong: it is what a calibration is there to find.
/// </summary>
public static class BenchSettings
{
    /// <summary>The value that takes a setting back to the reference machine.</summary>
    public const string Default = "default";

    private const double ZeroCelsiusKelvins = 273.15;

    private static readonly BenchQuantity BoreShare = new(-5, 5, ("%", 1));
    private static readonly BenchQuantity Play = new(0, 1, ("mm", 1), ("um", 1e-3), ("µm", 1e-3));
    private static readonly BenchQuantity Pulse = new(-300, 300, ("us", 1), ("µs", 1));
    private static readonly BenchQuantity Way = new(-5, 5, ("mm", 1));
    private static readonly BenchQuantity Cracking = new(0, 20, ("kPa", 1), ("Pa", 1e-3), ("hPa", 0.1), ("mbar", 0.1));
    private static readonly BenchQuantity Celsius = new(5, 40, ("C", 1), ("°C", 1));
    private static readonly BenchQuantity Ambient = new(700, 1_100, ("hPa", 1), ("mbar", 1), ("kPa", 10), ("Pa", 0.01));
    private static readonly BenchQuantity Humidity = new(0, 100, ("%", 1));

    /// <summary>Every setting there is.</summary>
    public static IReadOnlyList<BenchSetting> Offered { get; } =
    [
        Number("bore-a", "How much wider every syringe in holder A is than the maker's table says", "+1.5%", BoreShare,
            (bench, percent) => bench with { BoreErrorA = percent / 100 }, (bench, usual) => bench with { BoreErrorA = usual.BoreErrorA }),
        Number("bore-b", "How much wider every syringe in holder B is than the maker's table says", "-0.8%", BoreShare,
            (bench, percent) => bench with { BoreErrorB = percent / 100 }, (bench, usual) => bench with { BoreErrorB = usual.BoreErrorB }),
        Number("backlash", "Lost motion of both nuts at a reversal", "0.1mm", Play,
            (bench, millimeters) => bench with { BacklashMeters = millimeters * 1e-3 }, (bench, usual) => bench with { BacklashMeters = usual.BacklashMeters }),
        Number("servo-offset", "How much longer the pulse for every position of the valve is", "+40us", Pulse,
            (bench, microseconds) => bench with { ServoOffsetMicroseconds = microseconds },
            (bench, usual) => bench with { ServoOffsetMicroseconds = usual.ServoOffsetMicroseconds }),
        Number("travel", "How much farther the forward end switches stand", "-0.5mm", Way,
            (bench, millimeters) => bench with { TravelErrorMeters = millimeters * 1e-3 }, (bench, usual) => bench with { TravelErrorMeters = usual.TravelErrorMeters }),
        new BenchSetting("ambient-sensor", "Whether the board has its sensor for temperature, pressure and humidity: present or absent.", "absent",
            (bench, word) => bench with { AmbientSensorPresent = IsPresent(word) },
            (bench, usual) => bench with { AmbientSensorPresent = usual.AmbientSensorPresent }),
        Number("cracking-pressure", "Pressure that opens the check valves at port C", "2kPa", Cracking,
            (bench, kilopascals) => bench with { CheckValveCrackingPascals = kilopascals * 1e3 },
            (bench, usual) => bench with { CheckValveCrackingPascals = usual.CheckValveCrackingPascals }),
        Number("temperature", "Temperature of the room, the gas and the water", "24C", Celsius,
            (bench, celsius) => bench with { TemperatureKelvins = celsius + ZeroCelsiusKelvins },
            (bench, usual) => bench with { TemperatureKelvins = usual.TemperatureKelvins }),
        Number("pressure", "Pressure of the air, absolute", "980hPa", Ambient,
            (bench, hectopascals) => bench with { AmbientPressurePascals = hectopascals * 100 },
            (bench, usual) => bench with { AmbientPressurePascals = usual.AmbientPressurePascals }),
        Number("humidity", "Relative humidity of the air", "60%", Humidity,
            (bench, percent) => bench with { RelativeHumidity = percent / 100 }, (bench, usual) => bench with { RelativeHumidity = usual.RelativeHumidity }),
    ];

    /// <summary>The parameters of a bench that differs as the assignments say; of two for one setting the later holds.</summary>
    /// <param name="parameters">What it is like otherwise.</param>
    /// <param name="assignments">Each as NAME=VALUE; the value <see cref="Default"/> takes a setting back to the reference machine.</param>
    /// <exception cref="ArgumentException">An assignment can't be understood; the message says which, why, and what is possible.</exception>
    public static BenchParameters Apply(BenchParameters parameters, IReadOnlyList<string> assignments)
    {
        var inForce = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string assignment in parameters.Assignments.Concat(assignments))
        {
            (BenchSetting setting, string value) = Read(assignment);
            parameters = value == Default ? setting.Reset(parameters) : Changed(parameters, setting, value);
            inForce[setting.Name] = value;
        }
        return parameters with { Assignments = [.. inForce.Select(pair => $"{pair.Key}={pair.Value}")] };
    }

    /// <summary>The setting of an assignment, and what it is set to.</summary>
    /// <exception cref="ArgumentException">There is no such setting, or no value.</exception>
    internal static (BenchSetting Setting, string Value) Read(string assignment)
    {
        string[] parts = assignment.Split('=', 2);
        string name = parts[0].Trim();
        BenchSetting setting = Offered.FirstOrDefault(offered => offered.Name == name)
            ?? throw new ArgumentException($"There is no setting '{name}'. There are: {string.Join(", ", Offered.Select(offered => offered.Name))}.");
        string value = parts.Length == 2 ? parts[1].Trim() : "";
        return value.Length > 0
            ? (setting, value)
            : throw new ArgumentException($"'{name}' has no value. Give one, such as {name}={setting.Example}.");
    }

    private static BenchParameters Changed(BenchParameters parameters, BenchSetting setting, string value)
    {
        try
        {
            return setting.Change(parameters, value);
        }
        catch (ArgumentException trouble)
        {
            throw new ArgumentException($"{setting.Name}={value}: {trouble.Message}, such as {setting.Name}={setting.Example}.", trouble);
        }
    }

    private static BenchSetting Number(
        string name,
        string what,
        string example,
        BenchQuantity quantity,
        Func<BenchParameters, double, BenchParameters> set,
        Func<BenchParameters, BenchParameters, BenchParameters> reset) =>
        new(name, $"{what}, {quantity.Range}.", example, (bench, text) => set(bench, quantity.Read(text)), reset);

    private static bool IsPresent(string word) => word switch
    {
        "present" => true,
        "absent" => false,
        _ => throw new ArgumentException($"'{word}' is neither. It takes present or absent"),
    };
}
