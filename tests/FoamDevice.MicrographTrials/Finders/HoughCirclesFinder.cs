using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>
/// OpenCV's <c>HoughCircles</c> as its tutorial uses it: a median blur of 5 pixels, then circles. It is told what a person would set by eye: the
/// smallest and the largest radius, with a quarter added.
/// </summary>
/// <param name="settings">The rest of its parameters.</param>
public sealed class HoughCirclesFinder(HoughSettings settings) : IBubbleFinder
{
    private const int MedianPixels = 5;
    private const double RadiusMargin = 1.25;

    /// <inheritdoc />
    public string Name => "HoughCircles";

    /// <inheritdoc />
    public string Description => FormattableString.Invariant($"medianBlur {MedianPixels}; minRadius and maxRadius the true ones with a quarter added; {settings}");

    /// <inheritdoc />
    public IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph)
    {
        using Mat image = micrograph.ToMat();
        using var smooth = new Mat();
        Cv2.MedianBlur(image, smooth, MedianPixels);
        double least = micrograph.Bubbles.Min(bubble => bubble.Radius) / RadiusMargin;
        double largest = micrograph.Bubbles.Max(bubble => bubble.Radius) * RadiusMargin;
        CircleSegment[] circles = Cv2.HoughCircles(
            smooth,
            settings.Mode,
            settings.Coarseness,
            settings.LeastDistance * least,
            settings.EdgeThreshold,
            settings.CircleThreshold,
            (int)Math.Floor(least),
            (int)Math.Ceiling(largest));
        return [.. circles.Select(circle => Circles.In(micrograph, circle.Center.X + 0.5, circle.Center.Y + 0.5, circle.Radius))];
    }
}
