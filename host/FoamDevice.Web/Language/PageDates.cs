using System.Globalization;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Language;

/// <summary>Writes times and days as the visitor's language does, in the bench's own time zone; Persian days by the Persian calendar.</summary>
/// <param name="visit">Says which language.</param>
/// <param name="numbers">Writes the digits.</param>
/// <param name="time">Knows the time zone.</param>
public sealed class PageDates(PageVisit visit, PageNumbers numbers, TimeProvider time)
{
    private static readonly PersianCalendar _calendar = new();

    private bool IsPersian => visit.Language == PageLanguage.Persian;

    /// <summary>A day, such as 2026-11-23, or its Persian day in Persian digits.</summary>
    public string Day(DateTimeOffset moment)
    {
        DateTime local = Local(moment);
        return IsPersian
            ? numbers.Digits(FormattableString.Invariant($"{_calendar.GetYear(local):0000}/{_calendar.GetMonth(local):00}/{_calendar.GetDayOfMonth(local):00}"))
            : local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of day with minutes, such as 14:05.</summary>
    public string TimeOfDay(DateTimeOffset moment) => numbers.Digits(Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>The time of day with seconds, such as 14:05:09.</summary>
    public string Seconds(DateTimeOffset moment) => numbers.Digits(Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>Day and time of day with minutes.</summary>
    public string Moment(DateTimeOffset moment) => $"{Day(moment)} {TimeOfDay(moment)}";

    /// <summary>A span as a clock shows it: 1:05, or 1:02:05 from an hour on. Negative spans count as none.</summary>
    public string Clock(TimeSpan span)
    {
        long seconds = Math.Max(0, (long)span.TotalSeconds);
        string minutes = FormattableString.Invariant($"{seconds / 60 % 60:00}:{seconds % 60:00}");
        return numbers.Digits(seconds < 3600 ? minutes.TrimStart('0') is var shown && shown[0] == ':' ? "0" + shown : shown : FormattableString.Invariant($"{seconds / 3600}:{minutes}"));
    }

    /// <summary>The first moment of a day that a visitor wrote, by the calendar of the language; null when it is no day.</summary>
    /// <param name="text">Year, month and day as numbers, in digits of either language, with - or / between.</param>
    public DateTimeOffset? ReadDay(string text)
    {
        string[] parts = string.Concat(text.Trim().Select(LatinDigit)).Split('-', '/');
        if (parts.Length != 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
            return null;

        int[] numbersOfDay = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        try
        {
            DateTime day = new(numbersOfDay[0], numbersOfDay[1], numbersOfDay[2], IsPersian ? _calendar : new GregorianCalendar());
            return new DateTimeOffset(day, time.LocalTimeZone.GetUtcOffset(day));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime;

    // Persian and Arabic keyboards write their own digits.
    private static char LatinDigit(char sign) => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign;
}
