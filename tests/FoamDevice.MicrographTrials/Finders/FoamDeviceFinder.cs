using FoamDevice.Quality;

namespace FoamDevice.MicrographTrials;

/// <summary>The project's own detector, with its settings as shipped.</summary>
public sealed class FoamDeviceFinder : IBubbleFinder
{
    // The detector counts from the middle of the first pixel, the painter from its corner.
    private const double CornerToMiddle = 0.5;

    /// <inheritdoc />
    public string Name => "FoamDevice";

    /// <inheritdoc />
    public string Description => "BubbleDetector with the settings that `foam quality bubbles` uses";

    /// <inheritdoc />
    public IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph)
    {
        using Micrograph image = Micrograph.FromGrey(micrograph.Pixels, micrograph.Width, micrograph.Height, "trial");
        DetectionResult result = BubbleDetector.Detect(image, PixelScale.Given(micrograph.MicrometersPerPixel), null, null, CancellationToken.None);
        return [.. result.Bubbles.Select(bubble => new FoundCircle(
            bubble.CenterXPixels + CornerToMiddle, bubble.CenterYPixels + CornerToMiddle, bubble.RadiusPixels, bubble.CutByFrame))];
    }
}
