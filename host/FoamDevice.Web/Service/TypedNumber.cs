using System.Globalization;

namespace FoamDevice.Web.Service;

/// <summary>Numbers as people type them or an instrument sends them, in digits of either language.</summary>
internal static class TypedNumber
{
    private const char PersianDecimal = '\u066B';
    private const char PersianGrouping = '\u066C';

    /// <summary>The same text with the digits and signs that the host reads.</summary>
    public static string Latin(string text) => string.Concat(text.Trim().Select(Latin));

    /// <summary>The number; null when it is none.</summary>
    public static double? Read(string text) =>
        double.TryParse(Latin(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static char Latin(char sign) => sign switch
    {
        PersianDecimal => '.',
        PersianGrouping => ',',
        _ => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign,
    };
}
