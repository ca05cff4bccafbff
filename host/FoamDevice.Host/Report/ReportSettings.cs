namespace FoamDevice.Host;

/// <summary>How a report is written.</summary>
/// <param name="Language">Its language.</param>
/// <param name="PersianDigits">Quantities, counts and times in Persian digits. What has to be typed again (ids, hashes, versions) keeps the Latin ones.</param>
public sealed record ReportSettings(ReportLanguage Language, bool PersianDigits)
{
    /// <summary>English: the report that goes into packages.</summary>
    public static ReportSettings Plain { get; } = new(ReportLanguage.En, PersianDigits: false);
}
