using System.Globalization;
using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>Writes pictures, the bubbles in them and what was found, for a person to look at: true green, found red.</summary>
internal sealed class PictureFolder
{
    private readonly string _folder;

    public PictureFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes the picture, its truth, and the overlay of one finder.</summary>
    public void Write(int seed, SyntheticMicrograph micrograph, IBubbleFinder finder, IReadOnlyList<FoundCircle> found)
    {
        string name = Path.Combine(_folder, seed.ToString("000", CultureInfo.InvariantCulture));
        using Mat image = micrograph.ToMat();
        if (!File.Exists($"{name}.png"))
        {
            Cv2.ImWrite($"{name}.png", image);
            File.WriteAllLines($"{name}.csv", [
                $"x_px,y_px,radius_px,is_whole (µm/px {micrograph.MicrometersPerPixel.ToString(CultureInfo.InvariantCulture)})",
                .. micrograph.Bubbles.Select(bubble => string.Create(
                    CultureInfo.InvariantCulture, $"{bubble.X:0.00},{bubble.Y:0.00},{bubble.Radius:0.00},{bubble.IsInside(micrograph.Width, micrograph.Height)}"))]);
        }

        using var overlay = new Mat();
        Cv2.CvtColor(image, overlay, ColorConversionCodes.GRAY2BGR);
        foreach (DrawnBubble bubble in micrograph.WholeBubbles)
            Draw(overlay, bubble.X, bubble.Y, bubble.Radius, Scalar.LimeGreen);
        foreach (FoundCircle circle in found)
            Draw(overlay, circle.X, circle.Y, circle.Radius, circle.IsCut ? Scalar.Orange : Scalar.Red);

        Cv2.ImWrite($"{name}.{finder.Name.Replace(" ", "", StringComparison.Ordinal)}.png", overlay);
    }

    /// <summary>Writes a picture alone.</summary>
    public static void Write(string file, SyntheticMicrograph micrograph)
    {
        using Mat image = micrograph.ToMat();
        Cv2.ImWrite(file, image);
    }

    private static void Draw(Mat overlay, double x, double y, double radius, Scalar colour) =>
        Cv2.Circle(overlay, new Point((int)Math.Round(x - 0.5), (int)Math.Round(y - 0.5)), (int)Math.Round(radius), colour, 1, LineTypes.AntiAlias);
}
