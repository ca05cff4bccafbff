namespace FoamDevice.Quality;

/// <summary>
/// The figures of a set of bubbles, sorted by size, in which each bubble stands for a number of bubbles (its weight). d is a diameter, w its weight.
/// </summary>
/// <remarks>
/// D[p,q] = (Σ w·dᵖ / Σ w·d^q)^(1/(p−q)), ISO 9276-2. The diameter below which a share of the volume lies is read from the cumulative curve through the middle of each bubble's
/// own share, straight between two bubbles.
/// </remarks>
internal readonly record struct SizeFigures
{
    private const double Percent = 100;

    private SizeFigures(ReadOnlySpan<double> diameters, ReadOnlySpan<double> weights)
    {
        double[] cumulative = new double[diameters.Length];
        var sums = new PowerSums(diameters, weights, cumulative);
        MeanDiameter = sums.First / sums.Number;
        SauterMean = sums.Third / sums.Second;
        VolumeTenth = Quantile(diameters, weights, cumulative, 0.1);
        VolumeMedian = Quantile(diameters, weights, cumulative, 0.5);
        VolumeNineTenths = Quantile(diameters, weights, cumulative, 0.9);
        (NumberOver200, VolumeOver200) = ShareOver(diameters, weights, sums, BubbleClasses.MiniFromMicrometers);
        (NumberOver500, VolumeOver500) = ShareOver(diameters, weights, sums, BubbleClasses.MacroFromMicrometers);
    }

    /// <summary>D10 = Σ w·d / Σ w, µm.</summary>
    public double MeanDiameter { get; }

    /// <summary>D32 = Σ w·d³ / Σ w·d², µm.</summary>
    public double SauterMean { get; }

    /// <summary>Dv10, µm.</summary>
    public double VolumeTenth { get; }

    /// <summary>Dv50, µm.</summary>
    public double VolumeMedian { get; }

    /// <summary>Dv90, µm.</summary>
    public double VolumeNineTenths { get; }

    /// <summary>(Dv90 − Dv10) / Dv50.</summary>
    public double Span => (VolumeNineTenths - VolumeTenth) / VolumeMedian;

    /// <summary>Share of the bubbles above 200 µm, %.</summary>
    public double NumberOver200 { get; }

    /// <summary>Share of the gas in them, %.</summary>
    public double VolumeOver200 { get; }

    /// <summary>Share of the bubbles above 500 µm, %.</summary>
    public double NumberOver500 { get; }

    /// <summary>Share of the gas in them, %.</summary>
    public double VolumeOver500 { get; }

    /// <summary>Works the figures out.</summary>
    /// <param name="diameters">Diameters in µm, from the smallest to the largest; at least one.</param>
    /// <param name="weights">Their weights; some may be 0, not all.</param>
    public static SizeFigures Of(ReadOnlySpan<double> diameters, ReadOnlySpan<double> weights) => new(diameters, weights);

    private static double Quantile(ReadOnlySpan<double> diameters, ReadOnlySpan<double> weights, double[] cumulative, double share)
    {
        double sought = share * cumulative[^1];
        double middleBefore = 0;
        double before = 0;
        bool isFirst = true;
        for (int i = 0; i < diameters.Length; i++)
        {
            if (weights[i] <= 0)
                continue;

            double middle = (cumulative[i] + (i == 0 ? 0 : cumulative[i - 1])) / 2;
            if (middle >= sought)
                return isFirst ? diameters[i] : before + ((diameters[i] - before) * (sought - middleBefore) / (middle - middleBefore));

            (middleBefore, before, isFirst) = (middle, diameters[i], false);
        }

        return before;
    }

    private static (double NumberPercent, double VolumePercent) ShareOver(ReadOnlySpan<double> diameters, ReadOnlySpan<double> weights, PowerSums sums, double limit)
    {
        double number = 0;
        double volume = 0;
        for (int i = diameters.Length - 1; i >= 0 && diameters[i] > limit; i--)
        {
            number += weights[i];
            volume += weights[i] * diameters[i] * diameters[i] * diameters[i];
        }

        return (Percent * number / sums.Number, Percent * volume / sums.Third);
    }

    private readonly record struct PowerSums
    {
        public PowerSums(ReadOnlySpan<double> diameters, ReadOnlySpan<double> weights, double[] cumulative)
        {
            for (int i = 0; i < diameters.Length; i++)
            {
                double length = weights[i] * diameters[i];
                Number += weights[i];
                First += length;
                Second += length * diameters[i];
                Third += length * diameters[i] * diameters[i];
                cumulative[i] = Third;
            }
        }

        public double Number { get; }

        public double First { get; }

        public double Second { get; }

        public double Third { get; }
    }
}
