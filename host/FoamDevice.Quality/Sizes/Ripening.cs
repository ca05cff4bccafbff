using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace FoamDevice.Quality;

/// <summary>
/// How fast the bubbles of one foam grow: the slope of D32² over foam age. While gas goes from small bubbles to large ones through the films between them, the square of the mean
/// diameter grows in proportion to time, after a beginning in which it need not; in liquid between bubbles that lie apart the cube does (Lifshitz, Slyozov and Wagner), and the line
/// bends. [P, unverified] D32 stands for the diameter.
/// </summary>
/// <param name="SquareMicrometersPerSecond">The slope, µm²/s, by least squares, with its 95 % interval.</param>
/// <param name="InterceptSquareMicrometers">D32² at age 0 by the line, µm².</param>
/// <param name="Basis">What the interval is made of.</param>
public sealed record Ripening(IntervalEstimate SquareMicrometersPerSecond, double InterceptSquareMicrometers, RipeningBasis Basis)
{
    /// <summary>Fits the line.</summary>
    /// <param name="ages">Sizes at ages of one foam, in seconds; two ages at least, each once.</param>
    /// <exception cref="QualityException">There are too few ages, or one stands there twice.</exception>
    public static Ripening Of(IReadOnlyList<(double AgeSeconds, SizeDistribution Sizes)> ages)
    {
        ArgumentNullException.ThrowIfNull(ages);
        double[] seconds = [.. ages.Select(age => age.AgeSeconds)];
        if (seconds.Distinct().Count() != seconds.Length || seconds.Length < 2)
            throw new QualityException("Growth needs two ages of one foam at least, each once; pictures of the same age are taken together.");

        double[] squares = [.. ages.Select(age => age.Sizes.D32.Value * age.Sizes.D32.Value)];
        (double intercept, double slope) = Fit.Line(seconds, squares);
        return seconds.Length == 2
            ? new Ripening(new IntervalEstimate(slope, OfDrawings(seconds, ages)), intercept, RipeningBasis.BubblesOnly)
            : new Ripening(new IntervalEstimate(slope, OfScatter(seconds, squares, intercept, slope)), intercept, RipeningBasis.ScatterOfAges);
    }

    /// <summary>The interval of a slope from how the points scatter about the line, by Student's t with n − 2 degrees of freedom.</summary>
    internal static Interval OfScatter(double[] x, double[] y, double intercept, double slope)
    {
        double mean = x.Average();
        double spread = x.Sum(value => (value - mean) * (value - mean));
        double residual = x.Zip(y, (at, value) => value - intercept - (slope * at)).Sum(difference => difference * difference);
        int freedom = x.Length - 2;
        double error = Math.Sqrt(residual / freedom / spread);
        double reach = error * StudentT.InvCDF(0, 1, freedom, Interval.UpperShare);
        return new Interval(slope - reach, slope + reach);
    }

    // Backwards, because both ages draw from the same seed: a drawing of one must not go with the same drawing of the other.
    private static Interval OfDrawings(double[] seconds, IReadOnlyList<(double AgeSeconds, SizeDistribution Sizes)> ages)
    {
        IReadOnlyList<double> first = ages[0].Sizes.DrawnD32;
        IReadOnlyList<double> second = ages[1].Sizes.DrawnD32;
        return Bootstrap.Middle(first.Zip(second.Reverse(), (early, late) => ((late * late) - (early * early)) / (seconds[1] - seconds[0])));
    }
}
