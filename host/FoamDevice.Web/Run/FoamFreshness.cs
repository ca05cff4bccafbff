namespace FoamDevice.Web.Run;

/// <summary>How a foam's age stands to its method's limit.</summary>
public enum FoamFreshness
{
    /// <summary>The method names no limit.</summary>
    Unlimited,

    /// <summary>Well within it.</summary>
    InTime,

    /// <summary>It is near.</summary>
    Soon,

    /// <summary>It has passed.</summary>
    Past,
}
