using OpenCvSharp;

namespace FoamDevice.Cli.Tests.Measuring;

/// <summary>A picture of 216 rings in rows, as transmitted light shows bubbles, of radii from 8 to 16 pixels.</summary>
internal static class RingPicture
{
    // A few more than the 200 below which figures are called uncertain: searching them is what the tests spend their time on.
    private const int Columns = 18;
    private const int Rows = 12;
    private const int Spacing = 40;
    private const double Least = 8;
    private const double Step = 1;
    private const int Sizes = 9;

    /// <summary>How many rings there are.</summary>
    public const int Count = Columns * Rows;

    /// <summary>D32 in pixels, without edge correction.</summary>
    public static double D32Pixels => Radii.Sum(radius => Math.Pow(2 * radius, 3)) / Radii.Sum(radius => Math.Pow(2 * radius, 2));

    private static IEnumerable<double> Radii => Enumerable.Range(0, Count).Select(i => Least + (Step * (i % Sizes)));

    /// <summary>Writes it.</summary>
    /// <param name="file">Where to, as PNG.</param>
    /// <param name="growth">Factor on all radii.</param>
    public static string Write(string file, double growth = 1)
    {
        const int Fraction = 4;
        using var canvas = new Mat(Rows * Spacing, Columns * Spacing, MatType.CV_8UC1, Scalar.All(200));
        int i = 0;
        foreach (double radius in Radii.Select(radius => radius * growth))
        {
            var middle = new Point(((i % Columns) + 0.5) * Spacing * (1 << Fraction), ((i / Columns) + 0.5) * Spacing * (1 << Fraction));
            Cv2.Circle(canvas, middle, (int)Math.Round(radius * (1 << Fraction)), Scalar.All(12), -1, LineTypes.AntiAlias, Fraction);
            Cv2.Circle(canvas, middle, (int)Math.Round(radius * 0.5 * (1 << Fraction)), Scalar.All(190), -1, LineTypes.AntiAlias, Fraction);
            i++;
        }

        Cv2.GaussianBlur(canvas, canvas, new Size(0, 0), 0.8);
        Cv2.ImWrite(file, canvas);
        return file;
    }

    /// <summary>Writes a picture of one grey.</summary>
    public static string WritePlain(string file, int grey)
    {
        using var canvas = new Mat(480, 640, MatType.CV_8UC1, Scalar.All(grey));
        Cv2.ImWrite(file, canvas);
        return file;
    }
}
