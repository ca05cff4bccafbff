namespace FoamDevice.Quality;

/// <summary>A mean, and how it changes from one side of a circle to the other: value(θ) = mean + right · cos θ + down · sin θ.</summary>
/// <remarks>
/// Values that lie far off lose their weight (Tukey's biweight, Beaton and Tukey, Technometrics 16 (1974) 147). Solved in closed form: there are a
/// hundred thousand of these in a picture, and a matrix object for each would be most of the time.
/// </remarks>
/// <param name="Mean">The mean.</param>
/// <param name="Right">Change from the centre to the right.</param>
/// <param name="Down">Change from the centre down.</param>
internal readonly record struct FirstHarmonic(double Mean, double Right, double Down)
{
    private const double FewestValues = 8;
    private const double LeastWeight = 4;

    // The three unknowns are fully determined by a whole circle (1) and not at all by a point (0); a quarter of a circle has about 0.001. [C]
    private const double LeastDetermined = 0.0005;

    /// <summary>The value on a ray.</summary>
    public double At(int ray) => Mean + (Right * Rays.Directions[ray].Right) + (Down * Rays.Directions[ray].Down);

    /// <summary>Fits values on rays.</summary>
    /// <param name="values">A ray and its value, each.</param>
    /// <param name="expected">What the values should be about.</param>
    /// <param name="cutoff">Values farther than this from what is expected have no weight.</param>
    /// <returns>Null when the values do not determine it.</returns>
    public static FirstHarmonic? Of(List<(int Ray, double Value)> values, double expected, double cutoff)
    {
        if (values.Count < FewestValues)
            return null;

        double n = 0, c = 0, s = 0, cc = 0, cs = 0, ss = 0, d = 0, cd = 0, sd = 0;
        foreach (var (ray, value) in values)
        {
            double residual = value - expected;
            double weight = Biweight(residual / cutoff);
            var (right, down) = Rays.Directions[ray];
            n += weight;
            c += weight * right;
            s += weight * down;
            cc += weight * right * right;
            cs += weight * right * down;
            ss += weight * down * down;
            d += weight * residual;
            cd += weight * right * residual;
            sd += weight * down * residual;
        }

        double determinant = Determinant(n, c, s, c, cc, cs, s, cs, ss);
        if (n < LeastWeight || determinant < LeastDetermined * n * n * n / 4)
            return null;

        return new(
            expected + (Determinant(d, c, s, cd, cc, cs, sd, cs, ss) / determinant),
            Determinant(n, d, s, c, cd, cs, s, sd, ss) / determinant,
            Determinant(n, c, d, c, cc, cd, s, cs, sd) / determinant);
    }

    private static double Biweight(double ratio) => Math.Abs(ratio) >= 1 ? 0 : (1 - (ratio * ratio)) * (1 - (ratio * ratio));

    private static double Determinant(double a, double b, double c, double d, double e, double f, double g, double h, double i) =>
        (a * ((e * i) - (f * h))) - (b * ((d * i) - (f * g))) + (c * ((d * h) - (e * g)));
}
