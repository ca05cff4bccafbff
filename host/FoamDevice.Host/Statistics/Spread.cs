using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>Where values lie and how they scatter.</summary>
/// <param name="Count">How many.</param>
/// <param name="Mean">Their mean; null without any.</param>
/// <param name="Deviation">Their standard deviation, of a sample; null below two.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean (Student's t); null below two.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Least">The smallest; null without any.</param>
/// <param name="Most">The largest.</param>
public sealed record Spread(int Count, double? Mean, double? Deviation, double? Low, double? High, double? Least, double? Most)
{
    private const double TwoSided95 = 0.975;

    /// <summary>Coefficient of variation, %; null below two, or around zero.</summary>
    public double? VariationPercent => Deviation is { } deviation && Mean is { } mean && mean != 0 ? deviation / Math.Abs(mean) * 100 : null;

    /// <summary>Works it out.</summary>
    public static Spread Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return new Spread(0, null, null, null, null, null, null);

        double mean = values.Mean();
        if (values.Count == 1)
            return new Spread(1, mean, null, null, null, mean, mean);

        // Sums of equal values leave a rest that is no scatter.
        if (values.Min() == values.Max())
            return new Spread(values.Count, values.Min(), 0, values.Min(), values.Min(), values.Min(), values.Max());

        double deviation = values.StandardDeviation();
        double half = StudentT.InvCDF(0, 1, values.Count - 1, TwoSided95) * deviation / Math.Sqrt(values.Count);
        return new Spread(values.Count, mean, deviation, mean - half, mean + half, values.Min(), values.Max());
    }
}
