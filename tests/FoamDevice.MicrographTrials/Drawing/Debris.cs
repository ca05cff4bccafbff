namespace FoamDevice.MicrographTrials;

/// <summary>What lies on a slide besides foam: dark specks of no shape, and fibres.</summary>
internal static class Debris
{
    private const double FibreShare = 0.35;

    /// <summary>Draws one piece into the light.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="random">Where chance comes from.</param>
    public static void Draw(Canvas canvas, Random random)
    {
        if (random.NextDouble() < FibreShare)
            DrawFibre(canvas, random);
        else
            DrawSpeck(canvas, random);
    }

    // A blot whose outline goes in and out with the angle, darker in its middle.
    private static void DrawSpeck(Canvas canvas, Random random)
    {
        double size = canvas.Width * (0.004 + (0.016 * random.NextDouble()));
        double x = random.NextDouble() * canvas.Width;
        double y = random.NextDouble() * canvas.Height;
        double darkness = 0.45 + (0.5 * random.NextDouble());
        double[] waves = [.. Enumerable.Range(0, 5).Select(_ => (random.NextDouble() - 0.5) * 0.7)];
        double[] phases = [.. Enumerable.Range(0, 5).Select(_ => random.NextDouble() * 2 * Math.PI)];
        ForEachNear(canvas, x, y, size * 2.2, (dx, dy) =>
        {
            double angle = Math.Atan2(dy, dx);
            double outline = size * (1 + waves.Select((wave, i) => wave * Math.Sin(((i + 1) * angle) + phases[i])).Sum());
            double inside = Math.Clamp((outline - Math.Sqrt((dx * dx) + (dy * dy))) / 3, 0, 1);
            return 1 - (darkness * inside);
        });
    }

    private static void DrawFibre(Canvas canvas, Random random)
    {
        double x = random.NextDouble() * canvas.Width;
        double y = random.NextDouble() * canvas.Height;
        double angle = random.NextDouble() * 2 * Math.PI;
        double curl = (random.NextDouble() - 0.5) * 0.02;
        double thickness = 2 + (4 * random.NextDouble());
        int length = (int)(canvas.Width * (0.05 + (0.2 * random.NextDouble())));
        for (int i = 0; i < length; i += 2)
        {
            ForEachNear(canvas, x, y, thickness + 2, (dx, dy) => Math.Sqrt((dx * dx) + (dy * dy)) < thickness ? 0.82 : 1);
            angle += curl + ((random.NextDouble() - 0.5) * 0.03);
            x += 2 * Math.Cos(angle);
            y += 2 * Math.Sin(angle);
        }
    }

    private static void ForEachNear(Canvas canvas, double x, double y, double reach, Func<double, double, double> transmittance)
    {
        for (int row = Math.Max(0, (int)(y - reach)); row < Math.Min(canvas.Height, y + reach); row++)
        {
            for (int column = Math.Max(0, (int)(x - reach)); column < Math.Min(canvas.Width, x + reach); column++)
                canvas[column, row] = (float)Math.Max(0.05, canvas[column, row] * transmittance(column + 0.5 - x, row + 0.5 - y));
        }
    }
}
