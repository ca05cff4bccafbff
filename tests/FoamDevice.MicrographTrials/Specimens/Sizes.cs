namespace FoamDevice.MicrographTrials;

/// <summary>How large bubbles are: each draws the law of one picture, which then draws radii in µm.</summary>
internal static class Sizes
{
    // Below three pixels at the smallest magnification there is nothing to see.
    private const double LeastRadiusMicrometers = 14;

    /// <summary>A number between two, each as likely.</summary>
    public static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    /// <summary>One size, but for three hundredths.</summary>
    public static Func<double> Narrow(Random random, double lowDiameter, double highDiameter)
    {
        double radius = Between(random, lowDiameter, highDiameter) / 2;
        return () => radius * Math.Exp(0.03 * StandardNormal(random));
    }

    /// <summary>Log-normal about a median diameter.</summary>
    public static Func<double> LogNormal(Random random, double medianDiameter)
    {
        double median = medianDiameter / 2 * Between(random, 0.8, 1.25);
        double sigma = Between(random, 0.35, 0.5);
        return () => Math.Max(LeastRadiusMicrometers, median * Math.Exp(sigma * Math.Clamp(StandardNormal(random), -3, 2.5)));
    }

    /// <summary>Number falls as the square of the radius, so that each decade covers as much area as the next but one.</summary>
    public static Func<double> PowerLaw(Random random, double least, double largest) =>
        () => 1 / ((1 / least) - (random.NextDouble() * ((1 / least) - (1 / largest))));

    /// <summary>A number from the standard normal law (Box and Muller).</summary>
    public static double StandardNormal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
