using MathNet.Numerics.Distributions;

namespace FoamDevice.Quality;

/// <summary>95 % intervals by profiling the sum of squares: the values that a quantity can be held at without the best fit becoming significantly worse.</summary>
/// <remarks>
/// Held at a value, the rest fitted anew, the sum of squares S is compared with the least one S₀: the value belongs to the interval while
/// (S − S₀) / (S₀ / (m − p)) ≤ t², Student's t for m − p degrees of freedom (Bates and Watts, Nonlinear Regression Analysis and Its Applications, 1988, 6.1.2).
/// Unlike intervals from the curvature at the best fit it need not be symmetric, and it stays open where the readings can't close it.
/// </remarks>
internal sealed class ProfileInterval
{
    // First look: 1 % beside the best value. Ends are found to a thousandth of their distance. An end is open when a value 20 times as large, or as small, is still no worse.
    private const double FirstStep = 0.01;
    private const double LongestStep = 0.7;
    private const double Precision = 1e-3;
    private const double MostLog = 3;
    private const int MostSteps = 40;

    private readonly DrainageFit _fit;
    private readonly Readings _readings;
    private readonly CurveQuantity _quantity;
    private readonly double _best;
    private readonly double _variance;
    private readonly double _target;

    private ProfileInterval(DrainageFit fit, Readings readings, CurveQuantity quantity, double best)
    {
        _fit = fit;
        _readings = readings;
        _quantity = quantity;
        _best = best;
        _variance = fit.SumOfSquares / fit.Freedom;
        _target = StudentT.InvCDF(0, 1, fit.Freedom, Interval.UpperShare);
    }

    /// <summary>Value and interval of a quantity.</summary>
    /// <param name="fit">The curve at its best.</param>
    /// <param name="readings">What it was fitted to.</param>
    /// <param name="quantity">Which.</param>
    /// <returns>Null when the curve has no such value; an end that is not closed is null.</returns>
    public static (double Value, double? Low, double? High)? Of(DrainageFit fit, Readings readings, CurveQuantity quantity)
    {
        if (quantity.Of(fit.Parameters) is not { } best || !(best > 0) || !double.IsFinite(best))
            return null;

        var profile = new ProfileInterval(fit, readings, quantity, best);

        // A curve that runs through every reading leaves nothing to tell a scatter by.
        double scale = readings.Volumes.Max();
        return profile._variance < scale * scale * 1e-18 ? (best, best, best) : (best, profile.End(-1), profile.End(1));
    }

    // The signed root of the excess is nearly straight over the logarithm: a secant finds the end in a few steps.
    private double? End(int sign)
    {
        double[] free = _quantity.Free(_fit.Parameters);
        (double Log, double Root) inside = (0, 0);
        (double Log, double Root)? outside = null;
        double next = FirstStep;
        for (int step = 0; step < MostSteps; step++)
        {
            if (Root(sign * next, ref free) is not { } root)
                return null;

            if (Math.Abs(root - _target) <= Precision * _target)
                return Value(sign * next);

            if (root < _target)
                inside = (next, Math.Max(root, inside.Root));
            else
                outside = (next, root);

            if (outside is null && next >= MostLog)
                return null;

            next = Next(inside, outside);
        }

        return null;
    }

    private double Next((double Log, double Root) inside, (double Log, double Root)? outside)
    {
        if (outside is not { } beyond)
        {
            double reach = inside.Root > 0 ? inside.Log * _target / inside.Root * 1.05 : inside.Log + LongestStep;
            return Math.Min(Math.Min(Math.Max(reach, inside.Log * 1.1), inside.Log + LongestStep), MostLog);
        }

        // Kept off the ends, so that the bracket always shrinks.
        double share = (_target - inside.Root) / (beyond.Root - inside.Root);
        return inside.Log + ((beyond.Log - inside.Log) * Math.Clamp(share, 0.02, 0.98));
    }

    private double? Root(double log, ref double[] free)
    {
        double value = Value(log);
        var fit = LeastSquares.Fit(_readings.Ages, _readings.Volumes, (age, numbers) => _fit.Model.At(age, _quantity.Held(value, numbers)), free);
        if (fit is not { } found)
            return null;

        free = found.Parameters;
        return Math.Sqrt(Math.Max(0, found.Squares - _fit.SumOfSquares) / _variance);
    }

    private double Value(double log) => _best * Math.Exp(log);
}
