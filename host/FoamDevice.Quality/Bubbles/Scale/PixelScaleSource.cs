namespace FoamDevice.Quality;

/// <summary>How the scale of a picture is known.</summary>
public enum PixelScaleSource
{
    /// <summary>A person gave micrometres per pixel.</summary>
    Given,

    /// <summary>A scale bar in the picture was measured.</summary>
    ScaleBar,

    /// <summary>A picture of a stage micrometer was measured.</summary>
    StageMicrometer,
}
