namespace FoamDevice.Host;

/// <summary>The unit at the end of a setting's name, as people write it.</summary>
internal static class ConfigUnit
{
    private static readonly (string Ending, string Unit)[] Units =
    [
        ("MicrometersPerSecondSquared", "µm/s²"),
        ("MicrometersPerSecond", "µm/s"),
        ("MicrolitersPerSecond", "µL/s"),
        ("StepsPerMillimeter", "steps/mm"),
        ("PartsPerMillion", "ppm"),
        ("Micrometers", "µm"),
        ("Microliters", "µL"),
        ("Milliseconds", "ms"),
        ("Microseconds", "µs"),
        ("StepsA", "steps"),
        ("StepsB", "steps"),
        ("Steps", "steps"),
    ];

    /// <summary>The unit of a field, by its name; empty for a number that has none.</summary>
    public static string Of(string fieldName) => Units.FirstOrDefault(unit => fieldName.EndsWith(unit.Ending, StringComparison.OrdinalIgnoreCase)).Unit ?? "";
}
