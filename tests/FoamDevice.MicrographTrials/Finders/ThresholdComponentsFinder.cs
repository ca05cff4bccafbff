using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>
/// What is done by hand in image programs: smooth, threshold by Otsu, fill holes, connected components; the radius of the circle of equal area.
/// </summary>
/// <param name="leastCircularity">4π·area/perimeter² below which a component is no bubble.</param>
public sealed class ThresholdComponentsFinder(double leastCircularity) : IBubbleFinder
{
    private const int SmoothPixels = 5;
    private const double LeastRadiusPixels = 3;

    /// <inheritdoc />
    public string Name => "threshold + components";

    /// <inheritdoc />
    public string Description => FormattableString.Invariant(
        $"GaussianBlur {SmoothPixels}; Otsu, dark is bubble; holes filled; connected components of at least {LeastRadiusPixels} px radius and circularity {leastCircularity}; radius of equal area");

    /// <inheritdoc />
    public IReadOnlyList<FoundCircle> Find(SyntheticMicrograph micrograph)
    {
        using Mat image = micrograph.ToMat();
        using var binary = new Mat();
        Cv2.GaussianBlur(image, binary, new Size(SmoothPixels, SmoothPixels), 0);
        Cv2.Threshold(binary, binary, 0, 255, ThresholdTypes.BinaryInv | ThresholdTypes.Otsu);
        Cv2.FindContours(binary, out Point[][] outlines, out _, RetrievalModes.External, ContourApproximationModes.ApproxNone);
        return [.. outlines.Select(outline => Measured(outline, micrograph)).OfType<FoundCircle>()];
    }

    // The outline runs through the middles of the outermost pixels: half a pixel is added all around.
    private FoundCircle? Measured(Point[] outline, SyntheticMicrograph micrograph)
    {
        Moments moments = Cv2.Moments(outline);
        double perimeter = Cv2.ArcLength(outline, true);
        double area = moments.M00 + (perimeter / 2) + 1;
        double radius = Math.Sqrt(area / Math.PI);
        if (moments.M00 <= 0 || radius < LeastRadiusPixels || 4 * Math.PI * moments.M00 / (perimeter * perimeter) < leastCircularity)
            return null;

        Rect box = Cv2.BoundingRect(outline);
        bool isCut = box.Left == 0 || box.Top == 0 || box.Right == micrograph.Width || box.Bottom == micrograph.Height;
        return new FoundCircle((moments.M10 / moments.M00) + 0.5, (moments.M01 / moments.M00) + 0.5, radius, isCut);
    }
}
