using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Turns brightness into a measure in which the noise of light is the same in lit and in shaded parts of a picture, however it was exposed.</summary>
/// <remarks>The square root does that for photons (Anscombe, Biometrika 35 (1948) 246).</remarks>
internal sealed class BrightnessCurve
{
    /// <summary>What the light of free liquid becomes.</summary>
    public const double Top = 255;

    // A pure square root would blow up the camera's own noise in black; this share of white is added first. [A]
    private const double Floor = 0.05;

    // So many pixels may be brighter than white. [A]
    private const double ShareBeyondWhite = 0.005;

    private const int Values = 256;

    private readonly float[] _table;

    private BrightnessCurve(int white)
    {
        White = white;
        _table = [.. Enumerable.Range(0, Values).Select(value => (float)(Top * Risen(value / Math.Max(1.0, white))))];
    }

    // 0 at black, 1 at white.
    private static double Risen(double share) => (Math.Sqrt(Floor + share) - Math.Sqrt(Floor)) / (Math.Sqrt(Floor + 1) - Math.Sqrt(Floor));

    /// <summary>Brightness of the light, from 0 to 255: but for a two-hundredth, no pixel is brighter.</summary>
    public int White { get; }

    /// <summary>The curve of a picture.</summary>
    public static BrightnessCurve For(Mat grey)
    {
        var counts = new long[Values];
        foreach (var window in SampleWindows.Of(grey.Size()))
        {
            for (int row = window.Top; row < window.Bottom; row++)
            {
                foreach (byte value in grey.RowSpan<byte>(row).Slice(window.Left, window.Width))
                    counts[value]++;
            }
        }

        double left = ShareBeyondWhite * counts.Sum();
        int white = Values - 1;
        while (white > 0 && (left -= counts[white]) >= 0)
            white--;

        return new(white);
    }

    /// <summary>Applies the curve.</summary>
    /// <param name="grey">8-bit grey.</param>
    /// <returns>The same picture as 32-bit floats.</returns>
    public Mat Apply(Mat grey)
    {
        using var table = Mat.FromPixelData(1, Values, MatType.CV_32FC1, _table);
        var result = new Mat();
        Cv2.LUT(grey, table, result);
        return result;
    }
}
