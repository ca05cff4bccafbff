namespace FoamDevice.Quality;

/// <summary>How bright a bubble is from its middle to beyond its edge.</summary>
/// <param name="Contrast">How much darker the ring is than what lies outside, after the brightness curve.</param>
/// <param name="Middle">Brightness of the middle: 0 as dark as the ring, 1 as bright as what lies outside.</param>
/// <param name="InnerRadius">Where brightness falls most steeply from the middle to the ring; null when it does not.</param>
/// <param name="HalfBrightness">Half-way between the ring and what lies outside.</param>
internal readonly record struct RingProfile(double Contrast, double Middle, double? InnerRadius, double HalfBrightness)
{
    // Steps of the profile, as share of the radius, from the centre to beyond the edge.
    private const int StepsToRadius = 24;
    private const int Steps = 31;

    // The dark ring lies between these, what is outside beyond; as steps. [A]
    private const int RingFrom = 10;
    private const int OutsideFrom = 26;

    // The middle reaches to half the radius at most; a fifth of it is seen bright, whatever lies across the rest. [A]
    private const int MiddleTo = 12;
    private const double BrightQuantile = 0.85;

    /// <summary>Reads the profile on the rays that have an edge.</summary>
    public static RingProfile Of(GradientField field, Circle circle, ulong supported)
    {
        var mean = new double[Steps];
        var middle = new List<double>();
        var rings = new List<double>();
        var outsides = new List<double>();
        Span<double> ray = stackalloc double[Steps];
        for (int index = 0; index < Rays.Count; index++)
        {
            if ((supported >> index & 1) == 0 || !Read(field, circle, index, ray))
                continue;

            for (int step = 0; step < Steps; step++)
                mean[step] += ray[step];

            for (int step = 0; step < MiddleTo; step++)
                middle.Add(ray[step]);

            rings.Add(Lowest(ray[RingFrom..StepsToRadius]));
            outsides.Add(Highest(ray[OutsideFrom..]));
        }

        if (rings.Count == 0)
            return default;

        // Medians, so that another ring that lies across does not pass for this one's darkness.
        double ring = Quantile(rings, 0.5);
        double contrast = Quantile(outsides, 0.5) - ring;
        return new(contrast, (Quantile(middle, BrightQuantile) - ring) / Math.Max(1, contrast), InnerEdge(mean, circle.Radius), ring + (contrast / 2));
    }

    private static bool Read(GradientField field, Circle circle, int index, Span<double> ray)
    {
        var (right, down) = Rays.Directions[index];
        for (int step = 0; step < Steps; step++)
        {
            double distance = circle.Radius * step / StepsToRadius;
            double x = circle.X + (distance * right);
            double y = circle.Y + (distance * down);
            if (!field.Holds(x, y))
                return false;

            ray[step] = field.BrightnessAt(x, y);
        }

        return true;
    }

    private static double? InnerEdge(double[] profile, double radius)
    {
        int at = 0;
        double steepest = 0;
        for (int step = 1; step < StepsToRadius - 1; step++)
        {
            double fall = profile[step] - profile[step + 1];
            if (fall > steepest)
                (at, steepest) = (step, fall);
        }

        return steepest > 0 ? radius * (at + 0.5) / StepsToRadius : null;
    }

    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)(share * (values.Count - 1))];
    }

    private static double Lowest(ReadOnlySpan<double> values)
    {
        double lowest = double.MaxValue;
        foreach (double value in values)
            lowest = Math.Min(lowest, value);

        return lowest;
    }

    private static double Highest(ReadOnlySpan<double> values)
    {
        double highest = double.MinValue;
        foreach (double value in values)
            highest = Math.Max(highest, value);

        return highest;
    }
}
