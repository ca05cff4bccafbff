namespace FoamDevice.Quality;

/// <summary>How fine a foam is, by the mean diameter of its bubbles.</summary>
public enum BubbleClass
{
    /// <summary>Mean below 200 µm.</summary>
    Micro,

    /// <summary>Mean from 200 to 500 µm.</summary>
    Mini,

    /// <summary>Mean above 500 µm.</summary>
    Macro,
}
