namespace FoamDevice.Quality;

/// <summary>Why a circle is drawn.</summary>
public enum OverlayMark
{
    /// <summary>It counts; green.</summary>
    Counted,

    /// <summary>The frame cuts it, it does not count; orange.</summary>
    Cut,

    /// <summary>A person changed it; magenta.</summary>
    Changed,

    /// <summary>A person added it; cyan.</summary>
    Added,

    /// <summary>A person removed it; red.</summary>
    Removed,
}
