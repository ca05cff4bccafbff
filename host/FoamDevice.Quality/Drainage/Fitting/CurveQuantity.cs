namespace FoamDevice.Quality;

/// <summary>Something that a fitted curve tells, such as an age, so that it can be held at a value while all else is fitted.</summary>
/// <param name="Of">Its value by the curve's parameters; null when the curve has none.</param>
/// <param name="Held">The curve's parameters when the quantity has a value and the rest are free numbers.</param>
/// <param name="Free">The free numbers of a curve's parameters.</param>
internal sealed record CurveQuantity(Func<IReadOnlyList<double>, double?> Of, Func<double, double[], double[]> Held, Func<IReadOnlyList<double>, double[]> Free)
{
    /// <summary>One of the curve's own parameters.</summary>
    public static CurveQuantity Parameter(int which, double factor = 1) => new(
        parameters => parameters[which] * factor,
        (value, free) => [.. CurveFitting.Exp(free[..which]), value / factor, .. CurveFitting.Exp(free[which..])],
        parameters => CurveFitting.Log(parameters.Where((_, index) => index != which)));

    /// <summary>Age at which a share of what drains in the end has drained; of <see cref="DrainageModel.Hill"/>.</summary>
    public static CurveQuantity HillShareAge(double share) => new(
        parameters => parameters[1] * Math.Pow((1 - share) / share, -1 / parameters[2]),
        (age, free) => [Math.Exp(free[0]), age * Math.Pow((1 - share) / share, 1 / Math.Exp(free[1])), Math.Exp(free[1])],
        parameters => [Math.Log(parameters[0]), Math.Log(parameters[2])]);

    /// <summary>Age at which a volume has drained; of <see cref="DrainageModel.Hill"/>. What drains in the end must be more than that.</summary>
    public static CurveQuantity HillVolumeAge(double milliliters) => new(
        parameters => DrainageModel.Hill.AgeOf(milliliters, parameters),
        (age, free) =>
        {
            double beyond = Math.Exp(free[0]);
            double exponent = Math.Exp(free[1]);
            return [milliliters + beyond, age * Math.Pow(beyond / milliliters, 1 / exponent), exponent];
        },
        parameters => [Math.Log(parameters[0] - milliliters), Math.Log(parameters[2])]);
}
