using System.Globalization;
using FoamDevice.Web.Layout;

namespace FoamDevice.Web.Language;

/// <summary>The page's words for one visitor: <c>T["run.abort"]</c>, <c>T["run.pass", 3, 20]</c>.</summary>
/// <param name="visit">Says which language.</param>
/// <param name="numbers">Writes numbers that stand in texts.</param>
public sealed class PageTexts(PageVisit visit, PageNumbers numbers)
{
    // A Latin name inside a Persian sentence keeps its own direction, and does not turn what stands beside it.
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    /// <summary>The language.</summary>
    public PageLanguage Language => visit.Language;

    /// <summary>Its tag in HTML: <c>en</c> or <c>fa</c>.</summary>
    public string Tag => PageLanguageTag.Of(Language);

    /// <summary>Its direction in HTML: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => PageLanguageTag.DirectionOf(Language);

    /// <summary>Persian, and so from right to left.</summary>
    public bool IsRightToLeft => Language == PageLanguage.Persian;

    /// <summary>A text. One that a language lacks is English; a key that there is not is shown itself, so that the page goes on.</summary>
    /// <param name="key">Such as <c>run.abort</c>.</param>
    public string this[string key] => Find(key) ?? PageTextFiles.Of(PageLanguage.English).Find(key) ?? key;

    /// <summary>A text with places.</summary>
    /// <param name="key">Such as <c>run.pass</c>.</param>
    /// <param name="values">What comes into <c>{0}</c>, <c>{1}</c>: texts, and whole numbers, which get the language's digits.</param>
    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, this[key], [.. values.Select(Shown)]);

    /// <summary>A text of which there need not be one in this language; null without. Then the host's English sentence is shown, marked as English.</summary>
    public string? Find(string key) => PageTextFiles.Of(Language).Find(key);

    private object Shown(object value) => value switch
    {
        int or long or uint or ulong => numbers.Digits(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        string text when IsRightToLeft => $"{Isolate}{text}{EndOfIsolate}",
        _ => value,
    };
}
