using System.Globalization;
using System.Text;

namespace FoamDevice.Host;

/// <summary>Numbers, quantities and times as a report writes them.</summary>
internal sealed class ReportNumbers(bool persianDigits)
{
    private const char LatinZero = '0';
    private const char PersianZero = '\u06F0';
    private const char PersianPoint = '\u066B';
    private const char Minus = '\u2212';
    private const char NarrowSpace = '\u202F';

    /// <summary>A number with so many decimals.</summary>
    public string Text(double value, int digits)
    {
        return Written(value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>A number that the invariant culture wrote.</summary>
    public string Written(string number)
    {
        // What rounds to zero has no sign.
        if (number[0] == '-')
            number = number.AsSpan(1).IndexOfAnyInRange('1', '9') < 0 ? number[1..] : Minus + number[1..];

        return Digits(number, PersianPoint);
    }

    /// <summary>A whole number.</summary>
    public string Text(long value) => Text(value, 0);

    /// <summary>A number with as many decimals as it needs, two at most.</summary>
    public string Shortest(double value) => Digits(value.ToString("0.##", CultureInfo.InvariantCulture), PersianPoint);

    /// <summary>A number with its unit.</summary>
    public Markup Quantity(double value, int digits, string unit) => Markup.Quantity(QuantityText(value, digits, unit));

    /// <summary>A number with its unit, as text.</summary>
    public string QuantityText(double value, int digits, string unit) => unit.Length == 0 ? Text(value, digits) : $"{Text(value, digits)}{NarrowSpace}{unit}";

    /// <summary>A whole number.</summary>
    public Markup Count(long value) => Markup.Quantity(Text(value));

    /// <summary>A moment in UTC, to the second.</summary>
    public Markup Time(DateTimeOffset moment) => Markup.Quantity(Digits(moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), '.') + " UTC");

    private string Digits(string text, char point)
    {
        if (!persianDigits)
            return text;

        var digits = new StringBuilder(text.Length);
        foreach (char character in text)
            digits.Append(char.IsAsciiDigit(character) ? (char)(character - LatinZero + PersianZero) : character == '.' ? point : character);

        return digits.ToString();
    }
}
