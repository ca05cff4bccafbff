namespace FoamDevice.Web.Language;

/// <summary>How a language is called in HTML, in cookies and in the names of text files.</summary>
public static class PageLanguageTag
{
    private const string English = "en";
    private const string Persian = "fa";

    /// <summary>The tag of a language.</summary>
    public static string Of(PageLanguage language) => language == PageLanguage.Persian ? Persian : English;

    /// <summary>The language of a tag; null when the page has no such language.</summary>
    public static PageLanguage? Find(string? tag) => tag switch
    {
        English => PageLanguage.English,
        Persian => PageLanguage.Persian,
        _ => null,
    };

    /// <summary>The direction in which a language is written, as HTML says it.</summary>
    public static string DirectionOf(PageLanguage language) => language == PageLanguage.Persian ? "rtl" : "ltr";
}
