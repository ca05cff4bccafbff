using System.Globalization;

namespace FoamDevice.Web.Prepare;

/// <summary>What the barcode of a pack says of it: the element strings of the GS1 General Specifications, as a scanner types them.</summary>
/// <param name="Lot">Batch or lot, application identifier 10; null when the code has none.</param>
/// <param name="Expiry">Day of expiry, application identifier 17; null when the code has none.</param>
public sealed record PackCode(string? Lot, DateOnly? Expiry)
{
    // What a scanner types for FNC1, the end of an element of variable length, where it is set to type it at all.
    private const char Separator = '\u001D';
    private const int ArticleDigits = 14;
    private const int DayDigits = 6;
    private const int LongestText = 20;
    private const int ShortestCode = 16;

    private static readonly string[] _symbologies = ["]d2", "]C1", "]Q3", "]e0"];

    /// <summary>Reads what was scanned.</summary>
    /// <returns>Null when it is no such code, or could be read in two ways: then it is what somebody typed.</returns>
    public static PackCode? Read(string scanned)
    {
        string code = scanned.Trim();
        if (_symbologies.FirstOrDefault(mark => code.StartsWith(mark, StringComparison.Ordinal)) is { } symbology)
            code = code[symbology.Length..];

        // Brackets stand in the line that people read; some scanners type that one.
        bool hasBrackets = code.StartsWith("(01)", StringComparison.Ordinal);
        return hasBrackets ? ReadBracketed(code) : ReadElements(code.TrimStart(Separator));
    }

    private static PackCode? ReadBracketed(string code)
    {
        var pack = new PackCode(null, null);
        foreach (string element in code.Split('(', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element.Split(')') is not [{ } identifier, { } value] || pack.With(identifier, value) is not { } longer)
                return null;

            pack = longer;
        }

        return pack;
    }

    private static PackCode? ReadElements(string code)
    {
        if (code.Length < ShortestCode || !code.StartsWith("01", StringComparison.Ordinal))
            return null;

        var pack = new PackCode(null, null);
        for (int at = 0; at < code.Length;)
        {
            string identifier = code.Substring(at, Math.Min(2, code.Length - at));
            at += identifier.Length;
            int length = LengthOf(identifier);
            int end = length > 0 ? at + length : EndOfText(code, at);
            if (end > code.Length || pack.With(identifier, code[at..end]) is not { } longer)
                return null;

            // Without a separator a lot runs to the code's end, and may have swallowed the day that stood behind it.
            if (length == 0 && end == code.Length && EndsWithDay(code[at..end]))
                return null;

            pack = longer;
            at = end < code.Length && code[end] == Separator ? end + 1 : end;
        }

        return pack;
    }

    // Of the identifiers on packs of syringes and liquids; 0 for text of variable length.
    private static int LengthOf(string identifier) => identifier switch
    {
        "01" => ArticleDigits,
        "11" or "13" or "15" or "17" => DayDigits,
        _ => 0,
    };

    private static int EndOfText(string code, int from)
    {
        int separator = code.IndexOf(Separator, from);
        return separator < 0 ? code.Length : separator;
    }

    private PackCode? With(string identifier, string value) => identifier switch
    {
        "01" => IsArticle(value) ? this : null,
        "17" => DayOf(value) is { } day ? this with { Expiry = day } : null,
        "11" or "13" or "15" => DayOf(value) is null ? null : this,
        "10" => value.Length is > 0 and <= LongestText ? this with { Lot = value } : null,
        "21" => value.Length is > 0 and <= LongestText ? this : null,
        _ => null,
    };

    // The check digit makes a lot that happens to begin with 01 a lot still.
    private static bool IsArticle(string digits)
    {
        if (digits.Length != ArticleDigits || !digits.All(char.IsAsciiDigit))
            return false;

        int sum = digits.Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 3 : 1)).Sum();
        return sum % 10 == 0;
    }

    private static bool EndsWithDay(string text) =>
        text.Length > DayDigits + 2 && LengthOf(text[^(DayDigits + 2)..^DayDigits]) == DayDigits && DayOf(text[^DayDigits..]) is not null;

    // Day 00 means the month's last.
    private static DateOnly? DayOf(string digits)
    {
        if (digits.Length != DayDigits || !digits.All(char.IsAsciiDigit))
            return null;

        string text = "20" + digits;
        if (!digits.EndsWith("00", StringComparison.Ordinal))
            return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

        return DateOnly.TryParseExact(text[..6] + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) ? first.AddMonths(1).AddDays(-1) : null;
    }
}
