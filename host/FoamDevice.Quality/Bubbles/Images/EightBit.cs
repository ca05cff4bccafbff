using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Makes 8 bit of 16: cameras of 10, 12 or 14 bit fill only a part of these.</summary>
internal static class EightBit
{
    // So many pixels may be brighter than white: hot pixels and glints would make all else dark. [A]
    private const double ShareBeyondWhite = 0.001;

    private const int Levels = 65536;

    /// <summary>Makes 8 bit by one factor; black stays black.</summary>
    /// <param name="grey">16-bit grey; disposed of.</param>
    public static Mat Of(Mat grey)
    {
        using (grey)
        {
            var result = new Mat();
            grey.ConvertTo(result, MatType.CV_8U, 255.0 / Math.Max(1, White(grey)));
            return result;
        }
    }

    private static int White(Mat grey)
    {
        using var histogram = new Mat();
        Cv2.CalcHist([grey], [0], null, histogram, 1, [Levels], [new Rangef(0, Levels)]);
        double left = ShareBeyondWhite * grey.Total();
        var counts = histogram.AsSpan<float>();
        int level = Levels - 1;
        while (level > 0 && (left -= counts[level]) >= 0)
            level--;

        return level;
    }
}
