namespace FoamDevice.MicrographTrials;

/// <summary>A picture whose bubbles are known.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Pixels">Grey levels, row by row.</param>
/// <param name="MicrometersPerPixel">Side of a pixel in µm.</param>
/// <param name="Bubbles">The bubbles, those cut by the frame or outside it too.</param>
public sealed record SyntheticMicrograph(int Width, int Height, byte[] Pixels, double MicrometersPerPixel, IReadOnlyList<DrawnBubble> Bubbles)
{
    /// <summary>The bubbles that are wholly in the picture: what a finder is held against.</summary>
    public IReadOnlyList<DrawnBubble> WholeBubbles { get; } = [.. Bubbles.Where(bubble => bubble.IsInside(Width, Height))];

    /// <summary>Millions of pixels.</summary>
    public double Megapixels => Width * (double)Height / 1e6;
}
