using MathNet.Numerics;

namespace FoamDevice.Quality;

/// <summary>A curve of the liquid drained over the age of the foam.</summary>
/// <remarks>Its parameters are above 0; the first is the volume that drains in the end, mL.</remarks>
/// <param name="formula">Its formula.</param>
public abstract class DrainageModel(string formula)
{
    /// <summary>v(t) = V·tⁿ/(c + tⁿ): sigmoid, as it is usual for sclerosant foam (unverified). Parameters: V, half time c^(1/n) in s, n.</summary>
    public static DrainageModel Hill { get; } = new HillCurve();

    /// <summary>v(t) = V·(1 − e^(−t/τ)): first order, without a delay at the start. Parameters: V, τ in s.</summary>
    public static DrainageModel FirstOrder { get; } = new FirstOrderCurve();

    /// <summary>Its formula, for people.</summary>
    public string Formula => formula;

    /// <summary>The volume drained at an age, mL.</summary>
    /// <param name="ageSeconds">Foam age, s; 0 or more.</param>
    /// <param name="parameters">In the model's order.</param>
    public abstract double At(double ageSeconds, IReadOnlyList<double> parameters);

    /// <summary>The age at which a volume has drained, s; null when the curve never comes there.</summary>
    /// <param name="milliliters">The volume, mL; above 0.</param>
    /// <param name="parameters">In the model's order.</param>
    public abstract double? AgeOf(double milliliters, IReadOnlyList<double> parameters);

    /// <summary>Shapes to begin a search with, that readings of such ages may have: the parameters behind the first.</summary>
    internal abstract IEnumerable<double[]> Shapes(double firstAgeSeconds, double lastAgeSeconds);

    // V, half time T = c^(1/n), n. T is in seconds whatever n is, and c is not: so T is what is fitted.
    private sealed class HillCurve() : DrainageModel("v = V·tⁿ/(c + tⁿ)")
    {
        public override double At(double ageSeconds, IReadOnlyList<double> parameters) =>
            ageSeconds <= 0 ? 0 : parameters[0] / (1 + Math.Pow(parameters[1] / ageSeconds, parameters[2]));

        public override double? AgeOf(double milliliters, IReadOnlyList<double> parameters) =>
            parameters[0] > milliliters ? parameters[1] * Math.Pow((parameters[0] / milliliters) - 1, -1 / parameters[2]) : null;

        internal override IEnumerable<double[]> Shapes(double firstAgeSeconds, double lastAgeSeconds) =>
            from time in Geometric(Math.Max(firstAgeSeconds, lastAgeSeconds / 50), lastAgeSeconds * 3, 12)
            from exponent in (double[])[1, 1.5, 2.2, 3.2, 5, 8]
            select (double[])[time, exponent];
    }

    private sealed class FirstOrderCurve() : DrainageModel("v = V·(1 − e^(−t/τ))")
    {
        public override double At(double ageSeconds, IReadOnlyList<double> parameters) => -parameters[0] * SpecialFunctions.Expm1(-ageSeconds / parameters[1]);

        public override double? AgeOf(double milliliters, IReadOnlyList<double> parameters) =>
            parameters[0] > milliliters ? -parameters[1] * Math.Log(1 - (milliliters / parameters[0])) : null;

        internal override IEnumerable<double[]> Shapes(double firstAgeSeconds, double lastAgeSeconds) =>
            Geometric(Math.Max(firstAgeSeconds, lastAgeSeconds / 50), lastAgeSeconds * 5, 20).Select(time => (double[])[time]);
    }

    private static IEnumerable<double> Geometric(double from, double to, int count) =>
        Enumerable.Range(0, count).Select(step => from * Math.Pow(to / from, step / (count - 1.0)));
}
