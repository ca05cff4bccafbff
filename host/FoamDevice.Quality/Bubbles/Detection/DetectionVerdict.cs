namespace FoamDevice.Quality;

/// <summary>Whether the circles found in a picture may be counted as its bubbles.</summary>
public enum DetectionVerdict
{
    /// <summary>The picture shows bubbles, and they were found.</summary>
    Usable,

    /// <summary>Circles were found, but much else is in the picture or the rings are poor: a person must look first.</summary>
    Doubtful,

    /// <summary>Nothing in the picture is a bubble for certain; no bubbles are given.</summary>
    NoBubbles,
}
