namespace FoamDevice.Web.Language;

/// <summary>A language of the page.</summary>
public enum PageLanguage
{
    /// <summary>English, from left to right.</summary>
    English,

    /// <summary>Persian, from right to left, with its own digits and calendar.</summary>
    Persian,
}
