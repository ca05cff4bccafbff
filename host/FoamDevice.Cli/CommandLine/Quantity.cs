using System.Globalization;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Quantities as they are typed: a number with its unit.</summary>
internal static class Quantity
{
    /// <summary>Reads one.</summary>
    /// <param name="option">The option, for the message.</param>
    /// <param name="text">What was typed, such as 2.0mL.</param>
    /// <param name="unit">The unit it must have; large and small letters are the same.</param>
    /// <param name="example">How it is to look.</param>
    /// <returns>The number in that unit.</returns>
    /// <exception cref="BadInputException">It is no such quantity, or not above 0.</exception>
    public static double Read(string option, string text, string unit, string example)
    {
        string typed = text.Trim();
        return typed.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            && double.TryParse(typed[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number > 0 && double.IsFinite(number)
            ? number
            : throw new BadInputException($"{option} {text}: give a number above 0 with its unit and a point, such as {example}.");
    }
}
