using System.Globalization;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A number as a document prints it.</summary>
internal static class PrintedNumber
{
    /// <summary>Reads <c>1,600</c>, <c>0.244</c> or <c>4.8e-5</c>.</summary>
    public static double Parse(string text) => double.Parse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>The printed number is this one, rounded to the digits that are printed.</summary>
    public static bool IsRounded(string printed, double value) => Math.Abs(Parse(printed) - value) <= (0.5000001 * LastDigit(printed));

    private static double LastDigit(string printed)
    {
        string[] parts = printed.Split('e');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.');
        int decimals = point < 0 ? -TrailingZeros(parts[0]) : parts[0].Length - point - 1;
        return Math.Pow(10, exponent - decimals);
    }

    // 39,000 is printed to the thousand; 900 and 300 are exact all the same, which the tests of them would not notice otherwise.
    private static int TrailingZeros(string whole) => whole.Contains(',', StringComparison.Ordinal) && whole.EndsWith(",000", StringComparison.Ordinal) ? 3 : 0;
}
