using OpenCvSharp;

namespace FoamDevice.Quality.Tests;

/// <summary>A picture that a test paints: light, rings, lines and bars whose places are known exactly.</summary>
internal sealed class PaintedPicture
{
    private const int FinePerPixel = 4;

    private readonly double[] _light;

    public PaintedPicture(int width, int height, double light = 200)
    {
        Width = width;
        Height = height;
        _light = new double[width * height];
        Array.Fill(_light, light);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A bubble: dark from its boundary to the middle, which lets most of the light through.</summary>
    public PaintedPicture Ring(double x, double y, double radius, double middleShare = 0.4, double darkness = 0.12) =>
        Multiply(x, y, radius, distance => distance > radius ? 1 : distance < middleShare * radius ? 0.9 : darkness);

    /// <summary>A speck: dark to the middle.</summary>
    public PaintedPicture Speck(double x, double y, double radius) => Ring(x, y, radius, middleShare: 0);

    /// <summary>Light that falls off from the left to the right.</summary>
    public PaintedPicture FallingLight(double rightShare)
    {
        for (int at = 0; at < _light.Length; at++)
            _light[at] *= 1 - ((1 - rightShare) * (at % Width) / Width);

        return this;
    }

    /// <summary>A rectangle of one brightness, from a corner.</summary>
    public PaintedPicture Bar(int left, int top, int width, int height, double value)
    {
        for (int row = top; row < top + height; row++)
            Array.Fill(_light, value, (row * Width) + left, width);

        return this;
    }

    /// <summary>A straight dark line across the whole picture, soft at its sides.</summary>
    public PaintedPicture Line(double degrees, double place, double halfWidth, double fromShare = 0, double toShare = 1)
    {
        double right = Math.Cos(degrees * Math.PI / 180);
        double down = Math.Sin(degrees * Math.PI / 180);
        for (int at = 0; at < _light.Length; at++)
        {
            int x = at % Width;
            int y = at / Width;
            if (y < fromShare * Height || y > toShare * Height)
                continue;

            double away = Math.Abs((x * right) + (y * down) - place) - halfWidth;
            _light[at] *= 1 - (0.8 * Math.Clamp(0.5 - away, 0, 1));
        }

        return this;
    }

    /// <summary>What a camera adds.</summary>
    public PaintedPicture Noise(double deviation, int seed)
    {
        var random = new Random(seed);
        for (int at = 0; at < _light.Length; at++)
            _light[at] += deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        return this;
    }

    public byte[] Pixels() => [.. _light.Select(value => (byte)Math.Clamp(Math.Round(value), 0, 255))];

    public Micrograph Micrograph() => Quality.Micrograph.FromGrey(Pixels(), Width, Height, "painted");

    public Mat Mat()
    {
        var mat = new Mat(Height, Width, MatType.CV_8UC1);
        Pixels().CopyTo(mat.AsSpan<byte>());
        return mat;
    }

    private PaintedPicture Multiply(double x, double y, double reach, Func<double, double> transmission)
    {
        int around = (int)Math.Ceiling(reach) + 1;
        for (int row = Math.Max(0, (int)y - around); row <= Math.Min(Height - 1, (int)y + around); row++)
        {
            for (int column = Math.Max(0, (int)x - around); column <= Math.Min(Width - 1, (int)x + around); column++)
                _light[(row * Width) + column] *= MeanOverPixel(column - x, row - y, transmission);
        }

        return this;
    }

    private static double MeanOverPixel(double x, double y, Func<double, double> transmission)
    {
        double sum = 0;
        for (int fine = 0; fine < FinePerPixel * FinePerPixel; fine++)
        {
            double right = x - 0.5 + (((fine % FinePerPixel) + 0.5) / FinePerPixel);
            double down = y - 0.5 + (((fine / FinePerPixel) + 0.5) / FinePerPixel);
            sum += transmission(Math.Sqrt((right * right) + (down * down)));
        }

        return sum / (FinePerPixel * FinePerPixel);
    }
}
