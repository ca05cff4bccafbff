using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>
/// OpenCV's <c>HoughCircles</c> as its tutorial uses it: a median blur of 5 pixels, then circles by gradient. It is told what a
/// person would set by eye: the smallest and the largest radius, with a quarter added.
/// </summary>
/// <param name="accumulatorThreshold">Votes that make a circle (<c>param2</c>).</param>
/// <param name="edgeThreshold">Upper threshold of Canny (<c>param1</c>).</param>
public sealed class HoughCirclesFinder(double accumulatorThreshold, double edgeThreshold) : IBubbleFinder
{
    private const int MedianPixels = 5;
    private const double RadiusMargin = 1.25;

    /// <inheritdoc />
    public string Name => "HoughCircles";

    /// <inheritdoc />
    public string Description => FormattableString.Invariant(
        $"medianBlur {MedianPixels}; HoughCircles gradient, dp 1, param1 {edgeThreshold}, param2 {accumulatorThreshold}, minRadius and maxRadius the true ones with a quarter added, minDist 2 minRadius");

    /// <inheritdoc />
    public IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph)
    {
        using Mat image = micrograph.ToMat();
        using var smooth = new Mat();
        Cv2.MedianBlur(image, smooth, MedianPixels);
        double least = micrograph.Bubbles.Min(bubble => bubble.Radius) / RadiusMargin;
        double largest = micrograph.Bubbles.Max(bubble => bubble.Radius) * RadiusMargin;
        CircleSegment[] circles = Cv2.HoughCircles(
            smooth, HoughModes.Gradient, 1, 2 * least, edgeThreshold, accumulatorThreshold, (int)Math.Floor(least), (int)Math.Ceiling(largest));
        return [.. circles.Select(circle => Circles.In(micrograph, circle.Center.X + 0.5, circle.Center.Y + 0.5, circle.Radius))];
    }
}
