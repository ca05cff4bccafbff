using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>What the finders by OpenCV share.</summary>
internal static class Circles
{
    /// <summary>A circle, cut when it reaches beyond the picture.</summary>
    public static FoundCircle In(SyntheticMicrograph micrograph, double x, double y, double radius) =>
        new(x, y, radius, !new DrawnBubble(x, y, radius, 0).IsInside(micrograph.Width, micrograph.Height));

    /// <summary>The picture for OpenCV.</summary>
    public static Mat ToMat(this SyntheticMicrograph micrograph) => Mat.FromPixelData(micrograph.Height, micrograph.Width, MatType.CV_8UC1, micrograph.Pixels).Clone();
}
