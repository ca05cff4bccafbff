using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>
/// What is done by hand in image programs: smooth, threshold, fill holes, connected components; the radius of the circle of equal area. A local threshold is told how
/// large the bubbles are.
/// </summary>
/// <param name="settings">The rest of its parameters.</param>
public sealed class ThresholdComponentsFinder(ThresholdSettings settings) : IBubbleFinder
{
    private const int SmoothPixels = 5;
    private const double LeastRadiusPixels = 3;

    // A local mean is taken over about two of the largest bubbles; what is darker than it by this much belongs to one.
    private const double LocalBubbles = 2;
    private const double LocalDifference = 10;

    /// <inheritdoc />
    public string Name => "threshold + components";

    /// <inheritdoc />
    public string Description => FormattableString.Invariant(
        $"GaussianBlur {SmoothPixels}; threshold, dark is bubble; holes filled; connected components of at least {LeastRadiusPixels} px radius; radius of equal area; {settings}");

    /// <inheritdoc />
    public IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph)
    {
        using Mat image = micrograph.ToMat();
        using var binary = new Mat();
        Cv2.GaussianBlur(image, binary, new Size(SmoothPixels, SmoothPixels), 0);
        if (settings.IsLocal)
            Cv2.AdaptiveThreshold(binary, binary, 255, AdaptiveThresholdTypes.MeanC, ThresholdTypes.BinaryInv, LocalSide(micrograph), LocalDifference);
        else
            Cv2.Threshold(binary, binary, 0, 255, ThresholdTypes.BinaryInv | ThresholdTypes.Otsu);

        Cv2.FindContours(binary, out Point[][] outlines, out _, RetrievalModes.External, ContourApproximationModes.ApproxNone);
        return [.. outlines.Select(outline => Measured(outline, micrograph)).OfType<FoundCircle>()];
    }

    // OpenCV asks for an odd number.
    private static int LocalSide(SyntheticMicrograph micrograph) =>
        (int)Math.Min(LocalBubbles * 2 * micrograph.Bubbles.Max(bubble => bubble.Radius), micrograph.Height) | 1;

    // The outline runs through the middles of the outermost pixels: half a pixel is added all around.
    private FoundCircle? Measured(Point[] outline, SyntheticMicrograph micrograph)
    {
        Moments moments = Cv2.Moments(outline);
        double perimeter = Cv2.ArcLength(outline, true);
        double area = moments.M00 + (perimeter / 2) + 1;
        double radius = Math.Sqrt(area / Math.PI);
        if (moments.M00 <= 0 || radius < LeastRadiusPixels || 4 * Math.PI * moments.M00 / (perimeter * perimeter) < settings.LeastCircularity)
            return null;

        Rect box = Cv2.BoundingRect(outline);
        bool isCut = box.Left == 0 || box.Top == 0 || box.Right == micrograph.Width || box.Bottom == micrograph.Height;
        return new FoundCircle((moments.M10 / moments.M00) + 0.5, (moments.M01 / moments.M00) + 0.5, radius, isCut);
    }
}
