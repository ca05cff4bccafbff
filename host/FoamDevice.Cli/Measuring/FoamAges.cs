using System.Globalization;
using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Measuring;

/// <summary>Ages of foam as they are typed.</summary>
internal static class FoamAges
{
    // Foam of this kind is liquid again after minutes; a day is a slip of the unit.
    private const double OldestSeconds = 86_400;

    /// <summary>The age of each picture.</summary>
    /// <param name="texts">None, one for all, or one for each.</param>
    /// <param name="pictures">How many pictures there are.</param>
    /// <returns>Seconds, or null where no age is known.</returns>
    /// <exception cref="BadInputException">Their number does not fit, or one can't be understood.</exception>
    public static double?[] Of(string[] texts, int pictures)
    {
        if (texts.Length > 1 && texts.Length != pictures)
            throw new BadInputException($"{texts.Length} ages and {pictures} pictures: give --age once for all of them, or once for each in their order.");

        double?[] ages = [.. texts.Select(text => (double?)Read(text))];
        return ages.Length == pictures ? ages : [.. Enumerable.Repeat(ages.FirstOrDefault(), pictures)];
    }

    private static double Read(string text)
    {
        (string unit, double seconds) = text.EndsWith("min", StringComparison.Ordinal) ? ("min", 60) : ("s", 1.0);
        return text.EndsWith(unit, StringComparison.Ordinal)
            && double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number * seconds is >= 0 and <= OldestSeconds
            ? number * seconds
            : throw new BadInputException($"--age {text}: give the age of the foam since the end of the last pass with its unit, such as 30s or 1.5min.");
    }
}
