using System.Globalization;

namespace FoamDevice.Cli.Reports;

/// <summary>Figures as they stand in tables.</summary>
internal static class FigureText
{
    private const string Missing = "-";
    private const double LeastFixed = 1e-4;
    private const double LeastScientific = 1e5;

    /// <summary>A figure with so many decimals.</summary>
    public static string Of(double? value, int digits) =>
        value is { } number ? WithoutNegativeZero(number.ToString($"F{digits}", CultureInfo.InvariantCulture)) : Missing;

    /// <summary>A difference, with its sign.</summary>
    public static string Difference(double? value, int digits)
    {
        string text = Of(value, digits);
        return value is null || text[0] == '-' ? text : $"+{text}";
    }

    /// <summary>Two figures that count, however small: a scatter.</summary>
    public static string Scatter(double? value)
    {
        if (value is not { } number)
            return Missing;

        return number == 0 || Math.Abs(number) is >= LeastFixed and < LeastScientific
            ? number.ToString(number == 0 ? "0" : $"F{Decimals(number)}", CultureInfo.InvariantCulture)
            : number.ToString("0.0e+0", CultureInfo.InvariantCulture);
    }

    // 0.0123 has four decimals, 12.3 has none.
    private static int Decimals(double number) => Math.Clamp(1 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, 6);

    private static string WithoutNegativeZero(string text) => text[0] == '-' && text.All(character => character is '-' or '0' or '.') ? text[1..] : text;
}
