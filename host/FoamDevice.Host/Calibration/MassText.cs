using System.Globalization;

namespace FoamDevice.Host;

/// <summary>Masses as people type them and balances print them: "9.9876", "9.9876 g", "-9.9876 g", "9987.6 mg".</summary>
/// <remarks>A decimal comma is refused: "9,987" would be two very different masses.</remarks>
public static class MassText
{
    /// <summary>Reads one mass.</summary>
    /// <param name="text">What was typed; without a unit it is in g.</param>
    /// <returns>The mass, g, with its sign.</returns>
    /// <exception cref="VolumeCalibrationException">It is no mass.</exception>
    public static double Parse(string text) => Parse(text, 1);

    /// <summary>Reads one mass, whose number without a unit counts so many g.</summary>
    internal static double Parse(string text, decimal gramsWithoutUnit)
    {
        string trimmed = text.Trim();
        if (trimmed.Contains(','))
        {
            throw new VolumeCalibrationException($"'{Short(trimmed)}' has a comma, and that may stand for decimals or thousands. "
                + $"Write a point for decimals, and nothing for thousands: {Short(trimmed.Replace(',', '.'))}.");
        }

        var (number, gramsPerUnit) = WithoutUnit(trimmed, gramsWithoutUnit);
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite;

        // Balances print the sign apart from the digits.
        string joined = number.StartsWith('+') || number.StartsWith('-') ? number[..1] + number[1..].TrimStart() : number;
        return decimal.TryParse(joined, Styles, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1_000_000
            ? (double)(value * gramsPerUnit)
            : throw new VolumeCalibrationException($"'{Short(trimmed)}' is no mass. Write g with a point for decimals, such as 9.9876, or with a unit: 9987.6 mg.");
    }

    /// <summary>Reads a mass on every line that is not empty.</summary>
    /// <returns>The masses, g, in order.</returns>
    /// <exception cref="VolumeCalibrationException">A line holds no mass; the message names it, counted from 1. Nothing is taken then.</exception>
    public static IReadOnlyList<double> ParseLines(string text)
    {
        var masses = new List<double>();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (string.IsNullOrWhiteSpace(lines[index]))
                continue;

            try
            {
                masses.Add(Parse(lines[index]));
            }
            catch (VolumeCalibrationException mistake)
            {
                throw new VolumeCalibrationException($"Line {index + 1}: {mistake.Message} Nothing was taken.");
            }
        }

        return masses;
    }

    private static (string Number, decimal GramsPerUnit) WithoutUnit(string text, decimal otherwise)
    {
        if (text.EndsWith("mg", StringComparison.OrdinalIgnoreCase))
            return (text[..^2].TrimEnd(), 0.001m);

        return text.EndsWith("g", StringComparison.OrdinalIgnoreCase) ? (text[..^1].TrimEnd(), 1) : (text, otherwise);
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
