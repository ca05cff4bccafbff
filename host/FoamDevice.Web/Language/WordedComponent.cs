using Microsoft.AspNetCore.Components;

namespace FoamDevice.Web.Language;

/// <summary>A component that speaks the visitor's language.</summary>
public abstract class WordedComponent : ComponentBase
{
    /// <summary>The page's words.</summary>
    [Inject]
    protected PageTexts T { get; set; } = null!;

    /// <summary>Numbers in the visitor's language.</summary>
    [Inject]
    protected PageNumbers N { get; set; } = null!;

    /// <summary>Times and days in the visitor's language.</summary>
    [Inject]
    protected PageDates D { get; set; } = null!;
}
