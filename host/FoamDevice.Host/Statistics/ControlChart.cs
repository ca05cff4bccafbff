using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>A chart of individual values with their moving ranges: is a process steady, and which value is out of line.</summary>
/// <remarks>Limits after Shewhart for individuals: the moving range of two, mean ± 2.66 mean range; ranges up to 3.267 mean range (NIST/SEMATECH e-Handbook, 6.3.2.2).</remarks>
public sealed class ControlChart
{
    /// <summary>Fewest values that limits are worked out from. [A]</summary>
    public const int FewestValues = 8;

    // Three standard deviations, with the mean range of two values being 1.128 of them: NIST/SEMATECH e-Handbook, 6.3.2.2.
    private const double RangeToDeviation = 1 / 1.128;
    private const double RangeLimitFactor = 3.267;

    private readonly List<ControlFinding> _findings = [];

    private ControlChart(IReadOnlyList<double> values)
    {
        Values = values;
        Ranges = [.. values.Skip(1).Select((value, index) => Math.Abs(value - values[index]))];
        MeanRange = Ranges.Count == 0 ? 0 : Ranges.Mean();

        // The mean of equal values is that value; a sum would leave a rest, and every value would be beyond limits that coincide.
        Mean = values.Count == 0 ? 0 : MeanRange == 0 ? values[0] : values.Mean();
    }

    /// <summary>The values, in the order of time.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The moving ranges: each value against the one before; one fewer than values.</summary>
    public IReadOnlyList<double> Ranges { get; }

    /// <summary>Mean of the values: the centre line.</summary>
    public double Mean { get; }

    /// <summary>Mean of the ranges.</summary>
    public double MeanRange { get; }

    /// <summary>Standard deviation as the ranges show it.</summary>
    public double Deviation => MeanRange * RangeToDeviation;

    /// <summary>Lower limit of values.</summary>
    public double LowerLimit => Mean - (3 * Deviation);

    /// <summary>Upper limit of values.</summary>
    public double UpperLimit => Mean + (3 * Deviation);

    /// <summary>Upper limit of ranges.</summary>
    public double RangeLimit => RangeLimitFactor * MeanRange;

    /// <summary>There are enough values for limits that mean something.</summary>
    public bool HasLimits => Values.Count >= FewestValues;

    /// <summary>Where a rule is broken, in the order of time; none without limits.</summary>
    public IReadOnlyList<ControlFinding> Findings => _findings;

    /// <summary>Which values came after a range beyond its limit, in the order of time; none without limits.</summary>
    public IReadOnlyList<int> RangeFindings => HasLimits ? [.. Enumerable.Range(1, Ranges.Count).Where(at => Ranges[at - 1] > RangeLimit)] : [];

    /// <summary>Makes the chart.</summary>
    /// <param name="values">The values in the order of time.</param>
    public static ControlChart Of(IReadOnlyList<double> values)
    {
        var chart = new ControlChart(values);
        if (chart.HasLimits)
            chart.Look();

        return chart;
    }

    private void Look()
    {
        for (int at = 0; at < Values.Count; at++)
        {
            Note(at, ControlRule.BeyondLimits, Math.Abs(Values[at] - Mean) > 3 * Deviation);
            Note(at, ControlRule.NineOnOneSide, InARow(at, 9, value => value > Mean) || InARow(at, 9, value => value < Mean));
            Note(at, ControlRule.SixRisingOrFalling, Runs(at, 6, 1) || Runs(at, 6, -1));
            Note(at, ControlRule.TwoOfThreeBeyondTwo, Beyond(at, 1) || Beyond(at, -1));
        }
    }

    private void Note(int at, ControlRule rule, bool isBroken)
    {
        if (isBroken)
            _findings.Add(new ControlFinding(at, rule));
    }

    private bool InARow(int at, int count, Func<double, bool> holds) => at + 1 >= count && Values.Skip(at + 1 - count).Take(count).All(holds);

    private bool Runs(int at, int count, int sign) =>
        at + 1 >= count && Enumerable.Range(at + 2 - count, count - 1).All(index => Math.Sign(Values[index] - Values[index - 1]) == sign);

    // The third is the last to come: the rule is broken by it.
    private bool Beyond(int at, int sign) =>
        at >= 2 && IsBeyond(at, sign) && Enumerable.Range(at - 2, 3).Count(index => IsBeyond(index, sign)) >= 2;

    private bool IsBeyond(int index, int sign) => sign * (Values[index] - Mean) > 2 * Deviation;
}
