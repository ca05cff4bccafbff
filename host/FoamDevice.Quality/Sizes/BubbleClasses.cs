namespace FoamDevice.Quality;

/// <summary>The classes of foam by the mean diameter D10 of its bubbles, as the literature on sclerosant foam uses them: micro below 200 µm, mini 200 to 500 µm, macro above (so in Phlebology 36 (2021), doi 10.1177/0268355521995012 [P]).</summary>
/// <remarks>Other authors draw the lower line at 250 µm (unverified); the class is a word for a figure, and D10 stands beside it.</remarks>
public static class BubbleClasses
{
    /// <summary>Mean diameter from which foam is mini-foam, µm.</summary>
    public const double MiniFromMicrometers = 200;

    /// <summary>Mean diameter above which foam is macro-foam, µm.</summary>
    public const double MacroFromMicrometers = 500;

    /// <summary>The class of a mean diameter.</summary>
    /// <param name="meanDiameterMicrometers">D10 in µm.</param>
    public static BubbleClass Of(double meanDiameterMicrometers) => meanDiameterMicrometers switch
    {
        < MiniFromMicrometers => BubbleClass.Micro,
        <= MacroFromMicrometers => BubbleClass.Mini,
        _ => BubbleClass.Macro,
    };
}
