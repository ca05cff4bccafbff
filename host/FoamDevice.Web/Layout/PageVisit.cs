using FoamDevice.Web.Language;

namespace FoamDevice.Web.Layout;

/// <summary>What the page knows of one visitor's browser; one for each open tab.</summary>
public sealed class PageVisit
{
    /// <summary>Names the browser, not the tab: what one may do, all tabs of it may. Nobody outside the browser and this program knows it.</summary>
    public string Browser { get; set; } = "";

    /// <summary>The language that was chosen.</summary>
    public PageLanguage Language { get; set; }

    /// <summary>The colours that were chosen.</summary>
    public PageColors Colors { get; set; }
}
