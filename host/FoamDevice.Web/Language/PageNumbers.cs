using System.Globalization;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Language;

/// <summary>Writes numbers as the visitor's language does: digits, decimal sign, grouping.</summary>
/// <param name="visit">Says which language.</param>
public sealed class PageNumbers(PageVisit visit)
{
    private const char PersianZero = '\u06F0';
    private const char PersianDecimal = '\u066B';
    private const char PersianGrouping = '\u066C';

    // Keeps the sign to the left of its number in a line that runs from right to left.
    private const string LeftToRightMark = "\u200E";
    private const string Minus = "\u2212";

    private bool IsPersian => visit.Language == PageLanguage.Persian;

    /// <summary>A number with so many digits after the decimal sign, no more and no fewer.</summary>
    /// <param name="value">The number; what is no number is written as a dash.</param>
    /// <param name="decimals">From 0.</param>
    public string Fixed(double value, int decimals) => double.IsFinite(value) ? Written(value.ToString("N" + decimals, CultureInfo.InvariantCulture)) : "\u2013";

    /// <summary>A number with at most so many digits after the decimal sign.</summary>
    /// <param name="value">The number; what is no number is written as a dash.</param>
    /// <param name="decimals">From 0.</param>
    public string UpTo(double value, int decimals) =>
        double.IsFinite(value) ? Written(value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture)) : "\u2013";

    /// <summary>A whole number, in groups of three.</summary>
    public string Whole(long value) => Written(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A text in which each digit is written as the language does and nothing else is changed: for clocks, counts and times.</summary>
    public string Digits(string text) => IsPersian ? string.Concat(text.Select(Digit)) : text;

    /// <summary>A number that the invariant culture wrote.</summary>
    public string Written(string text)
    {
        bool isNegative = text.StartsWith('-');
        string size = isNegative ? text[1..] : text;
        if (isNegative && size.All(sign => sign is '0' or '.'))
            isNegative = false;

        string shown = IsPersian ? string.Concat(size.Select(Sign)) : size;
        return !isNegative ? shown : IsPersian ? LeftToRightMark + Minus + shown : Minus + shown;
    }

    private static char Sign(char sign) => sign switch
    {
        '.' => PersianDecimal,
        ',' => PersianGrouping,
        _ => Digit(sign),
    };

    private static char Digit(char sign) => char.IsAsciiDigit(sign) ? (char)(PersianZero + (sign - '0')) : sign;
}
