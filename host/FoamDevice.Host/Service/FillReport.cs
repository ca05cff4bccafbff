using FoamDevice.Protocol;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;
using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>What a <see cref="FillStudy"/> measured: the gas that the check valves' cracking pressure keeps out, and how long a fill has to dwell.</summary>
/// <remarks>
/// After a draw the gas is below ambient by the inlet valve's cracking pressure; the first bubble comes when it is above ambient by the vent
/// valve's. So the push-back grows with the volume by s = (p_in + p_vent) / (p_ambient + p_vent), whatever play and dead volume add to each point alike. With both
/// valves cracking at the same pressure p [A: unverified, not measured apart], p / p_ambient = s / (2 - s), and so much more has to be drawn: p / (p_ambient - p).
/// </remarks>
public sealed record FillReport
{
    /// <summary>Two dwells that differ by less than this share of the volume count as equal, ppm [A, unverified]: 0.1 %.</summary>
    public const double TolerancePartsPerMillion = 1_000;

    /// <summary>How sure the correction is, for people.</summary>
    public static Sentence Assumption { get; } = Sentence.Of(
        "fill.assumption",
        "Measured by pushing back against the vent. Both check valves are assumed to crack at the same pressure [A]: if one takes all of it, the correction is up to twice as large, or none.");

    /// <summary>Every draw.</summary>
    public required IReadOnlyList<FillPoint> Points { get; init; }

    /// <summary>Push-back a volume drawn: the slope, ppm.</summary>
    public required double SlopePartsPerMillion { get; init; }

    /// <summary>Push-back at no volume, µL: play of the nut, and the dead volume's share.</summary>
    public required double OffsetMicroliters { get; init; }

    /// <summary>Cracking pressure as a share of ambient, ppm.</summary>
    public required double CrackingPartsPerMillion { get; init; }

    /// <summary>So much more gas has to be drawn, ppm.</summary>
    public required double ExtraPartsPerMillion { get; init; }

    /// <summary>Lower end of its 95 % confidence interval, ppm.</summary>
    public required double ExtraLowPartsPerMillion { get; init; }

    /// <summary>Upper end, ppm.</summary>
    public required double ExtraHighPartsPerMillion { get; init; }

    /// <summary>The dwells, in rising order.</summary>
    public required IReadOnlyList<DwellResult> Dwells { get; init; }

    /// <summary>The shortest dwell that suffices, s.</summary>
    public double ShortestDwellSeconds => Dwells.First(dwell => dwell.Suffices).DwellSeconds;

    /// <summary>Why nothing can be taken from it, in a sentence; null when it can.</summary>
    public Sentence? Problem
    {
        get
        {
            if (ExtraLowPartsPerMillion <= 0 && ExtraHighPartsPerMillion > TolerancePartsPerMillion)
            {
                return Scattered(ExtraLowPartsPerMillion, ExtraHighPartsPerMillion);
            }

            return ExtraPartsPerMillion > SettingsRules.MaxGasFillExtraPartsPerMillion
                ? TooMuch(ExtraPartsPerMillion, SettingsRules.MaxGasFillExtraPartsPerMillion)
                : null;
        }
    }

    private static Sentence Scattered(double low, double high) => Sentence.Of(
        "fill.scatter",
        $"The points scatter too much: the correction lies between {low:0} and {high:0} ppm. "
        + $"Look for a leak at the syringe or the hoses, and for a vent hose that does not hang just below the surface.");

    private static Sentence TooMuch(double extra, long most) => Sentence.Of(
        "fill.tooMuch", $"The correction would be {extra:0} ppm, more than the {most} that a check valve in order can take: the inlet is blocked, or the valve is of the wrong kind.");

    /// <summary>Works the figures out.</summary>
    /// <param name="points">The draws: several volumes after the longest dwell, the largest volume after the others.</param>
    /// <param name="jogMicroliters">Volume of one jog, µL: no push-back is known better than to half of it, however well replicates agree.</param>
    public static FillReport Of(IReadOnlyList<FillPoint> points, double jogMicroliters)
    {
        double longest = points.Max(point => point.DwellSeconds);
        double largest = points.Max(point => point.DrawnMicroliters);
        FillPoint[] settled = [.. points.Where(point => point.DwellSeconds == longest)];
        (double offset, double slope) = SimpleRegression.Fit([.. settled.Select(point => point.DrawnMicroliters)], [.. settled.Select(point => point.PushedMicroliters)]);
        double interval = SlopeInterval(settled, offset, slope, jogMicroliters);
        return new FillReport
        {
            Points = points,
            SlopePartsPerMillion = slope * 1e6,
            OffsetMicroliters = offset,
            CrackingPartsPerMillion = CrackingOf(slope) * 1e6,
            ExtraPartsPerMillion = ExtraOf(slope) * 1e6,
            ExtraLowPartsPerMillion = ExtraOf(slope - interval) * 1e6,
            ExtraHighPartsPerMillion = ExtraOf(slope + interval) * 1e6,
            Dwells = DwellsOf([.. points.Where(point => point.DrawnMicroliters == largest)], largest),
        };
    }

    /// <summary>The calibration with the correction.</summary>
    public Calibration Corrected(Calibration calibration)
    {
        Calibration corrected = MessageFields.Copy(calibration);
        corrected.GasFillExtraPartsPerMillion = (uint)Math.Round(Math.Max(ExtraPartsPerMillion, 0));
        return corrected;
    }

    private static double CrackingOf(double slope) => slope / (2 - slope);

    private static double ExtraOf(double slope) => CrackingOf(slope) / (1 - CrackingOf(slope));

    private static double SlopeInterval(FillPoint[] points, double offset, double slope, double jogMicroliters)
    {
        int freedom = points.Length - 2;
        double mean = points.Average(point => point.DrawnMicroliters);
        double spread = points.Sum(point => Math.Pow(point.DrawnMicroliters - mean, 2));
        double residual = points.Sum(point => Math.Pow(point.PushedMicroliters - offset - (slope * point.DrawnMicroliters), 2));

        // The variance of an even distribution over one jog is a twelfth of its square.
        double variance = Math.Max(residual / freedom, jogMicroliters * jogMicroliters / 12);
        return StudentT.InvCDF(0, 1, freedom, 0.975) * Math.Sqrt(variance / spread);
    }

    private static List<DwellResult> DwellsOf(FillPoint[] points, double volume)
    {
        var results = new List<DwellResult>();
        double reference = 0;
        bool suffices = true;
        foreach (IGrouping<double, FillPoint> dwell in points.GroupBy(point => point.DwellSeconds).OrderByDescending(group => group.Key))
        {
            double[] pushed = [.. dwell.Select(point => point.PushedMicroliters)];
            reference = results.Count == 0 ? pushed.Mean() : reference;
            double excess = (pushed.Mean() - reference) / volume * 1e6;
            suffices &= Math.Abs(excess) <= TolerancePartsPerMillion;
            results.Insert(0, new DwellResult(dwell.Key, pushed.Mean(), pushed.StandardDeviation(), excess, suffices));
        }

        return results;
    }
}
