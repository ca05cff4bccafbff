namespace FoamDevice.MicrographTrials;

/// <summary>All that is in one picture, and how it is lit and taken.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Bubbles">The bubbles, those around the picture too.</param>
/// <param name="Microscope">The optics.</param>
/// <param name="Lighting">The light.</param>
/// <param name="Camera">The camera.</param>
/// <param name="DebrisPieces">How many specks and fibres lie about.</param>
public sealed record Specimen(int Width, int Height, IReadOnlyList<DrawnBubble> Bubbles, Microscope Microscope, Lighting Lighting, Camera Camera, int DebrisPieces);
