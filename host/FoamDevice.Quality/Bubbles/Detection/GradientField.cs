using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Brightness of a part of a level, smoothed, and how it rises from left to right and from top to bottom.</summary>
internal sealed class GradientField
{
    /// <summary>Width of the smoothing in pixels of the level. [A]</summary>
    public const double SmoothingPixels = 1.0;

    /// <summary>Deviation of one component of the gradient that white noise of deviation 1 leaves: 1 / (√(8π) σ²). [C]</summary>
    public const double NoiseGain = 0.1995 / (SmoothingPixels * SmoothingPixels);

    private GradientField(int width, int height, float[] brightness, float[] right, float[] down)
    {
        Width = width;
        Height = height;
        Brightness = brightness;
        Right = right;
        Down = down;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Brightness after the curve, row after row.</summary>
    public float[] Brightness { get; }

    /// <summary>Rise from left to right, per pixel.</summary>
    public float[] Right { get; }

    /// <summary>Rise from top to bottom, per pixel.</summary>
    public float[] Down { get; }

    /// <summary>Works out the field.</summary>
    /// <param name="grey">A part of a level.</param>
    /// <param name="curve">The picture's curve.</param>
    public static GradientField Of(Mat grey, BrightnessCurve curve)
    {
        using var brightness = curve.Apply(grey);
        Cv2.GaussianBlur(brightness, brightness, new Size(0, 0), SmoothingPixels, borderType: BorderTypes.Replicate);
        using var right = new Mat();
        using var down = new Mat();
        Cv2.Sobel(brightness, right, MatType.CV_32F, 1, 0, ksize: 1, scale: 0.5, borderType: BorderTypes.Replicate);
        Cv2.Sobel(brightness, down, MatType.CV_32F, 0, 1, ksize: 1, scale: 0.5, borderType: BorderTypes.Replicate);
        return new(grey.Width, grey.Height, brightness.AsSpan<float>().ToArray(), right.AsSpan<float>().ToArray(), down.AsSpan<float>().ToArray());
    }

    /// <summary>The point lies inside, far enough from the border to be read.</summary>
    public bool Holds(double x, double y) => x >= 0 && y >= 0 && x < Width - 1 && y < Height - 1;

    /// <summary>Smoothed brightness between pixels.</summary>
    public double BrightnessAt(double x, double y) => Between(Brightness, x, y);

    /// <summary>The gradient between pixels.</summary>
    public (double Right, double Down) GradientAt(double x, double y)
    {
        int column = (int)x;
        int row = (int)y;
        float across = (float)(x - column);
        float along = (float)(y - row);
        int at = (row * Width) + column;
        return (Mixed(Right, at, across, along), Mixed(Down, at, across, along));
    }

    private double Between(float[] values, double x, double y)
    {
        int column = (int)x;
        int row = (int)y;
        return Mixed(values, (row * Width) + column, (float)(x - column), (float)(y - row));
    }

    private float Mixed(float[] values, int at, float across, float along)
    {
        float upper = values[at] + (across * (values[at + 1] - values[at]));
        float lower = values[at + Width] + (across * (values[at + Width + 1] - values[at + Width]));
        return upper + (along * (lower - upper));
    }
}
