using FoamDevice.Web.Language;

namespace FoamDevice.Web.Records;

/// <summary>Where reports and files of records are, for links.</summary>
public static class RecordAddress
{
    /// <summary>The report of a run, in the page's language and digits.</summary>
    /// <param name="id">The record.</param>
    /// <param name="language">The page's language.</param>
    public static string Report(string id, PageLanguage language) => $"/records/{Uri.EscapeDataString(id)}/report?{Settings(language)}";

    /// <summary>The report of two runs against each other.</summary>
    /// <param name="ids">Both records.</param>
    /// <param name="language">The page's language.</param>
    public static string Comparison(ComparedIds ids, PageLanguage language) =>
        $"/compare/report?ids={Uri.EscapeDataString(ids.First)},{Uri.EscapeDataString(ids.Second)}&{Settings(language)}";

    /// <summary>A file that a measurement rests on.</summary>
    /// <param name="id">The record.</param>
    /// <param name="sha256">The file's hash.</param>
    public static string File(string id, string sha256) => $"/records/{Uri.EscapeDataString(id)}/files/{sha256}";

    private static string Settings(PageLanguage language) => language == PageLanguage.Persian ? "language=fa&digits=persian" : "language=en";
}
