using System.Globalization;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Distances and speeds as they are typed.</summary>
internal static class Millimeters
{
    /// <summary>A distance in mm, um or µm, with its sign.</summary>
    /// <returns>µm.</returns>
    /// <exception cref="BadInputException">It can't be understood.</exception>
    public static long Distance(string option, string text) => Read(option, text, [("mm", 1_000), ("um", 1), ("µm", 1)], "such as 5mm, -0.1mm or 50um");

    /// <summary>A speed in mm/s.</summary>
    /// <returns>µm/s.</returns>
    /// <exception cref="BadInputException">It can't be understood, or is not above 0.</exception>
    public static uint Speed(string option, string text)
    {
        long speed = Read(option, text, [("mm/s", 1_000)], "such as 5mm/s");
        return speed > 0 ? (uint)Math.Min(speed, uint.MaxValue) : throw new BadInputException($"{option} {text}: give a speed above 0, such as 5mm/s.");
    }

    private static long Read(string option, string text, (string Unit, double Micrometers)[] units, string example)
    {
        foreach ((string unit, double micrometers) in units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && Math.Abs(number) <= 1e6)
            {
                return (long)Math.Round(number * micrometers);
            }
        }

        throw new BadInputException($"{option} {text}: give a number with its unit, {example}.");
    }
}
