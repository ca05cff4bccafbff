namespace FoamDevice.Host;

/// <summary>The languages of a report.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    En,

    /// <summary>Persian, from right to left.</summary>
    Fa,
}
