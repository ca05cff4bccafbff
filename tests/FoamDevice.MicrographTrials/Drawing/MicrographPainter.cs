namespace FoamDevice.MicrographTrials;

/// <summary>Paints a specimen: at twice the resolution, then blurred by the lens, put together to pixels, lit and read.</summary>
public static class MicrographPainter
{
    private const int Oversampling = 2;

    /// <summary>Paints.</summary>
    /// <param name="specimen">What to.</param>
    /// <param name="random">Where debris and noise come from.</param>
    public static SyntheticMicrograph Paint(Specimen specimen, Random random)
    {
        var canvas = new Canvas(specimen.Width * Oversampling, specimen.Height * Oversampling);
        foreach (DrawnBubble bubble in specimen.Bubbles)
            Paint(canvas, bubble, specimen.Microscope);
        for (int i = 0; i < specimen.DebrisPieces; i++)
            Debris.Draw(canvas, random);

        double diffraction = specimen.Microscope.DiffractionPixels;
        canvas.Blur(Oversampling * Math.Sqrt((diffraction * diffraction) + (specimen.Camera.BlurPixels * specimen.Camera.BlurPixels)));
        byte[] pixels = Read(canvas, specimen, random);
        return new SyntheticMicrograph(specimen.Width, specimen.Height, pixels, specimen.Microscope.MicrometersPerPixel, specimen.Bubbles);
    }

    private static void Paint(Canvas canvas, DrawnBubble bubble, Microscope microscope)
    {
        var profile = new BubbleProfile(microscope, bubble.Radius * microscope.MicrometersPerPixel, bubble.DefocusMicrometers);
        double radius = bubble.Radius * Oversampling;
        double reach = radius * (profile.FlatShare + ((1 - profile.FlatShare) * profile.Reach));
        double x = bubble.X * Oversampling;
        double y = bubble.Y * Oversampling;
        int lastRow = Math.Min(canvas.Height - 1, (int)(y + reach));
        int lastColumn = Math.Min(canvas.Width - 1, (int)(x + reach));
        for (int row = Math.Max(0, (int)(y - reach)); row <= lastRow; row++)
        {
            for (int column = Math.Max(0, (int)(x - reach)); column <= lastColumn; column++)
            {
                double dx = column + 0.5 - x;
                double dy = row + 0.5 - y;
                canvas[column, row] *= (float)profile.At(Math.Sqrt((dx * dx) + (dy * dy)) / radius);
            }
        }
    }

    private static byte[] Read(Canvas canvas, Specimen specimen, Random random)
    {
        var pixels = new byte[specimen.Width * specimen.Height];
        for (int y = 0; y < specimen.Height; y++)
        {
            for (int x = 0; x < specimen.Width; x++)
            {
                double lamp = specimen.Lighting.At((x + 0.5) / specimen.Width, (y + 0.5) / specimen.Height);
                pixels[(y * specimen.Width) + x] = specimen.Camera.Read(lamp * Mean(canvas, x, y), random);
            }
        }

        return pixels;
    }

    private static double Mean(Canvas canvas, int x, int y)
    {
        double sum = 0;
        for (int row = 0; row < Oversampling; row++)
        {
            for (int column = 0; column < Oversampling; column++)
                sum += canvas[(x * Oversampling) + column, (y * Oversampling) + row];
        }

        return sum / (Oversampling * Oversampling);
    }
}
