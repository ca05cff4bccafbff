using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>How steep a rise must be on a level to be an edge, and not noise.</summary>
internal static class EdgeThreshold
{
    // A block that is flat shows the noise alone; of many blocks some are. [A]
    private const int BlockSide = 32;
    private const double FlatShare = 0.2;

    // Deviations of noise: at 4.5 about one pixel in 25,000 passes by chance (Rayleigh tail). [C]
    private const double NoiseDeviations = 4.5;

    // Share of the steep edges of the level, and the least rise that a ring may show, in steps of 255. [A]
    private const double ShareOfSteepEdges = 0.10;
    private const double SteepQuantile = 0.98;
    private const double LeastRise = 1.0;

    /// <summary>Works out the threshold from samples of a level.</summary>
    /// <returns>Least rise per pixel, after the brightness curve.</returns>
    public static double Of(Mat level, BrightnessCurve curve)
    {
        var noises = new List<double>();
        var rises = new List<float>();
        foreach (var part in SampleWindows.Of(level.Size()))
        {
            using var grey = new Mat(level, part);
            noises.AddRange(BlockNoises(grey, curve));
            rises.AddRange(Rises(GradientField.Of(grey, curve)));
        }

        double noise = noises.Count == 0 ? 0 : Quantile(noises, FlatShare);
        double steep = rises.Count == 0 ? 0 : Quantile(rises, SteepQuantile);
        return Math.Max(LeastRise, Math.Max(NoiseDeviations * GradientField.NoiseGain * noise, ShareOfSteepEdges * steep));
    }

    // Immerkær, Computer Vision and Image Understanding 64 (1996) 300: a mask that planes and straight edges pass unseen.
    private static IEnumerable<double> BlockNoises(Mat grey, BrightnessCurve curve)
    {
        using var brightness = curve.Apply(grey);
        using var mask = Mat.FromPixelData(3, 3, MatType.CV_32FC1, new float[] { 1, -2, 1, -2, 4, -2, 1, -2, 1 });
        using var filtered = new Mat();
        Cv2.Filter2D(brightness, filtered, MatType.CV_32F, mask, borderType: BorderTypes.Replicate);
        var noises = new List<double>();
        var size = grey.Size();
        for (int top = 0; top + BlockSide <= size.Height; top += BlockSide)
        {
            for (int left = 0; left + BlockSide <= size.Width; left += BlockSide)
            {
                using var block = new Mat(filtered, new Rect(left, top, BlockSide, BlockSide));
                noises.Add(Math.Sqrt(Math.PI / 2) / 6 * Cv2.Norm(block, NormTypes.L1) / (BlockSide * BlockSide));
            }
        }

        return noises;
    }

    // Every third pixel of every third row: neighbours tell the same.
    private static IEnumerable<float> Rises(GradientField field)
    {
        for (int row = 1; row < field.Height; row += 3)
        {
            for (int at = (row * field.Width) + 1; at < (row + 1) * field.Width; at += 3)
                yield return MathF.Sqrt((field.Right[at] * field.Right[at]) + (field.Down[at] * field.Down[at]));
        }
    }

    private static T Quantile<T>(List<T> values, double share)
    {
        values.Sort();
        return values[(int)(share * (values.Count - 1))];
    }
}
