namespace FoamDevice.Quality;

/// <summary>One picture of foam and the bubbles in it: what a size distribution is made of.</summary>
/// <param name="Name">Name of the picture's file.</param>
/// <param name="WidthPixels">Width in pixels.</param>
/// <param name="HeightPixels">Height in pixels.</param>
/// <param name="MicrometersPerPixel">Side of a pixel in the foam, µm.</param>
/// <param name="Bubbles">The bubbles; those that the frame cuts are marked so.</param>
public sealed record SizedPicture(string Name, int WidthPixels, int HeightPixels, double MicrometersPerPixel, IReadOnlyList<Bubble> Bubbles)
{
    /// <summary>Width of what it shows, mm.</summary>
    public double WidthMillimeters => WidthPixels * MicrometersPerPixel / 1e3;

    /// <summary>Height of what it shows, mm.</summary>
    public double HeightMillimeters => HeightPixels * MicrometersPerPixel / 1e3;
}
