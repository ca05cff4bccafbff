using System.Globalization;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.History;

/// <summary>Which runs a page shows. It stands in the page's address, so that a reload, the way back and a bookmark find the same runs.</summary>
public sealed record HistoryFilter
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string Simulated = "sim";
    private const string Real = "real";

    /// <summary>Every run.</summary>
    public static HistoryFilter All { get; } = new();

    /// <summary>Id of the method; null for any.</summary>
    public string? MethodId { get; init; }

    /// <summary>Id of the device; null for any.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Who ran it; null for anybody.</summary>
    public string? Operator { get; init; }

    /// <summary>The sample's label; null for any.</summary>
    public string? Label { get; init; }

    /// <summary>How it ended; null for anyhow.</summary>
    public RunOutcome? Outcome { get; init; }

    /// <summary>Simulated, or real; null for both.</summary>
    public bool? IsSimulated { get; init; }

    /// <summary>The first day; null for the beginning.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day; null for today.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Reads the query of an address; what can't be understood counts as not asked for.</summary>
    /// <param name="value">A parameter by its name; null when it is not there.</param>
    public static HistoryFilter Read(Func<string, string?> value) => new()
    {
        MethodId = Text(value("method")),
        DeviceId = Text(value("device")),
        Operator = Text(value("operator")),
        Label = Text(value("label")),
        Outcome = Enum.TryParse<RunOutcome>(value("outcome"), ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        IsSimulated = value("kind") switch
        {
            Simulated => true,
            Real => false,
            _ => null,
        },
        Since = Day(value("since")),
        Until = Day(value("until")),
    };

    /// <summary>The parameters of an address; null where nothing is asked for.</summary>
    public IReadOnlyDictionary<string, object?> Query => new Dictionary<string, object?>
    {
        ["method"] = MethodId,
        ["device"] = DeviceId,
        ["operator"] = Operator,
        ["label"] = Label,
        ["outcome"] = Outcome?.ToString().ToLowerInvariant(),
        ["kind"] = IsSimulated is { } simulated ? simulated ? Simulated : Real : null,
        ["since"] = Text(Since),
        ["until"] = Text(Until),
    };

    /// <summary>The same for the store.</summary>
    /// <param name="zone">Where days begin.</param>
    public RunFilter ToRunFilter(TimeZoneInfo zone) => new()
    {
        MethodId = MethodId,
        DeviceId = DeviceId,
        Operator = Operator,
        Label = Label,
        Outcome = Outcome,
        IsSimulated = IsSimulated,
        Since = Since is { } since ? Start(since, zone) : null,
        Before = Until is { } until && until < DateOnly.MaxValue ? Start(until.AddDays(1), zone) : null,
    };

    // Where clocks go forward at midnight, the day begins with the first moment that there is.
    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);

        // The store knows no moments before its own calendar: year 1 in Asia began in year 0 of UTC.
        var offset = zone.GetUtcOffset(midnight);
        return midnight - DateTime.MinValue < offset ? DateTimeOffset.MinValue : new DateTimeOffset(midnight, offset);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
