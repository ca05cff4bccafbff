namespace FoamDevice.Web.Layout;

/// <summary>Light or dark.</summary>
public enum PageColors
{
    /// <summary>Dark on light, for a bright laboratory.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}
