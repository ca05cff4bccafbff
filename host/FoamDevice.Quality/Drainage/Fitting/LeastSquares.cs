using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace FoamDevice.Quality;

/// <summary>Least squares by Levenberg and Marquardt, from MathNet.</summary>
internal static class LeastSquares
{
    // Gradient, step and value: two readings of a level never agree to nine digits.
    private const double Tolerance = 1e-12;
    private const int MostIterations = 300;

    /// <summary>Fits.</summary>
    /// <param name="ages">Where it was read.</param>
    /// <param name="values">What was read.</param>
    /// <param name="curve">The value at an age, by parameters that may be any number.</param>
    /// <param name="start">Where the search begins.</param>
    /// <returns>The parameters and the sum of squares; null when the search did not come to an end.</returns>
    public static (double[] Parameters, double Squares)? Fit(double[] ages, double[] values, Func<double, double[], double> curve, double[] start)
    {
        var objective = ObjectiveFunction.NonlinearModel(
            (parameters, at) => At(curve, parameters.ToArray(), at),
            Vector<double>.Build.Dense(ages),
            Vector<double>.Build.Dense(values));
        try
        {
            var search = new LevenbergMarquardtMinimizer(gradientTolerance: Tolerance, stepTolerance: Tolerance, functionTolerance: Tolerance, maximumIterations: MostIterations);
            double[] found = search.FindMinimum(objective, Vector<double>.Build.Dense(start)).MinimizingPoint.ToArray();
            double squares = SumOfSquares(ages, values, curve, found);
            return double.IsFinite(squares) ? (found, squares) : null;
        }
        catch (Exception failure) when (failure is OptimizationException or MathNet.Numerics.NonConvergenceException or ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>How far readings lie from a curve: the sum of the squared differences.</summary>
    public static double SumOfSquares(double[] ages, double[] values, Func<double, double[], double> curve, double[] parameters)
    {
        double sum = 0;
        for (int index = 0; index < ages.Length; index++)
        {
            double difference = values[index] - curve(ages[index], parameters);
            sum += difference * difference;
        }

        return sum;
    }

    private static Vector<double> At(Func<double, double[], double> curve, double[] parameters, Vector<double> ages) => ages.Map(age => curve(age, parameters));
}
