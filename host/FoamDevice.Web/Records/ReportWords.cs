using FoamDevice.Host;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Records;

/// <summary>The report's words on a page: whatever both say, they say alike.</summary>
internal static class ReportWords
{
    private const char AgeSign = '@';

    /// <summary>The report's words in the visitor's language.</summary>
    public static ReportTexts Report(this PageTexts texts) => ReportTexts.Of(texts.IsRightToLeft ? ReportLanguage.Fa : ReportLanguage.En);

    /// <summary>The name of a figure that runs are compared by; one of the foam's is told with its age, such as d32@30s.</summary>
    public static string NameOf(this PageTexts texts, Measure measure)
    {
        string[] parts = measure.Id.Split(AgeSign, 2);
        return texts.Find($"record.measure.{measure.Id}")
            ?? (texts.Report().Find($"measured.{parts[0]}") is { } name ? parts.Length == 1 ? name : $"{name} · \u2068{parts[1]}\u2069" : measure.Title);
    }
}
