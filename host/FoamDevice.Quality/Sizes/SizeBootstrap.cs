namespace FoamDevice.Quality;

/// <summary>The figures of a set of bubbles with their intervals, by drawing from the bubbles again and again.</summary>
/// <remarks>
/// Percentiles of the drawn figures are the interval of each, but for D32. That hangs on rare large bubbles: a drawing that lacks them has a small D32 and a small error as well, and only
/// both together tell how far off it may be. So its interval is read from how many of its own standard errors the logarithm of each drawn D32 lies from that of the bubbles (bootstrap-t;
/// Efron and Tibshirani 1993, 12.5).
/// </remarks>
internal sealed class SizeBootstrap
{
    private readonly double[] _diameters;
    private readonly double[] _weights;
    private readonly SizeFigures[] _drawn;
    private readonly double[] _errors;

    /// <summary>Draws.</summary>
    /// <param name="diameters">Diameters in µm, from the smallest to the largest.</param>
    /// <param name="weights">How many bubbles each stands for.</param>
    public SizeBootstrap(double[] diameters, double[] weights)
    {
        _diameters = diameters;
        _weights = weights;
        Figures = SizeFigures.Of(diameters, weights);
        _drawn = new SizeFigures[Bootstrap.Drawings];
        _errors = new double[Bootstrap.Drawings];
        var drawn = new double[weights.Length];
        int drawing = 0;
        foreach (int[] times in Bootstrap.Draw(weights.Length, Bootstrap.Drawings))
        {
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = times[i] * weights[i];

            _drawn[drawing] = SizeFigures.Of(diameters, drawn);
            _errors[drawing] = SauterError(_drawn[drawing].SauterMean, times);
            drawing++;
        }
    }

    /// <summary>The figures of the bubbles themselves.</summary>
    public SizeFigures Figures { get; }

    /// <summary>D32 of each drawing, µm.</summary>
    public IReadOnlyList<double> DrawnSauterMeans => [.. _drawn.Select(one => one.SauterMean)];

    /// <summary>A figure with its interval.</summary>
    public IntervalEstimate Of(Func<SizeFigures, double> figure) => new(figure(Figures), Bootstrap.Middle(_drawn.Select(figure)));

    /// <summary>D32 with its interval, which ends at the smallest and the largest bubble: beyond them no bubble speaks for it.</summary>
    public IntervalEstimate SauterMean()
    {
        double mean = Figures.SauterMean;
        double error = SauterError(mean, null);
        Interval pivot = Bootstrap.Middle(_drawn.Zip(_errors, (one, itsError) => itsError > 0 ? Math.Log(one.SauterMean / mean) / itsError : 0));
        return new(mean, new Interval(Math.Max(_diameters[0], mean * Math.Exp(-error * pivot.High)), Math.Min(_diameters[^1], mean * Math.Exp(-error * pivot.Low))));
    }

    // Standard error of ln D32, that of a ratio of two sums, linearised; times is how often each bubble was drawn, null for once each.
    private double SauterError(double mean, int[]? times)
    {
        double volume = 0;
        double squares = 0;
        for (int i = 0; i < _diameters.Length; i++)
        {
            double area = _weights[i] * _diameters[i] * _diameters[i];
            double residual = area * (_diameters[i] - mean);
            int count = times?[i] ?? 1;
            volume += count * area * _diameters[i];
            squares += count * residual * residual;
        }

        return Math.Sqrt(squares) / volume;
    }
}
