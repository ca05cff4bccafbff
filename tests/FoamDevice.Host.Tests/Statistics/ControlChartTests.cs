using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ControlChartTests
{
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches.
    private static readonly double[] FlowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    [Fact]
    public void Limits_are_those_of_the_published_example()
    {
        ControlChart chart = ControlChart.Of(FlowRates);

        Assert.Equal(50.81, chart.Mean, 2);
        Assert.Equal(1.8778, chart.MeanRange, 4);
        Assert.Equal((45.8159, 55.8041), (Math.Round(chart.LowerLimit, 4), Math.Round(chart.UpperLimit, 4)));
        Assert.Empty(chart.Findings);
    }

    [Fact]
    public void A_value_beyond_three_deviations_breaks_rule_1()
    {
        Assert.Contains(new ControlFinding(8, ControlRule.BeyondLimits), ControlChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 30]).Findings);
    }

    [Fact]
    public void The_ninth_in_a_row_on_one_side_breaks_rule_2()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9];

        Assert.Equal([8, 9, 18, 19], ControlChart.Of(values).Findings.Where(finding => finding.Rule == ControlRule.NineOnOneSide).Select(finding => finding.Index));
    }

    [Fact]
    public void The_sixth_in_a_row_that_rises_breaks_rule_3()
    {
        ControlChart chart = ControlChart.Of([5, 1, 2, 2.5, 3, 3.5, 4, 3.9, 4.4, 4.6]);

        Assert.Equal([6], chart.Findings.Where(finding => finding.Rule == ControlRule.SixRisingOrFalling).Select(finding => finding.Index));
    }

    [Fact]
    public void Values_that_are_all_the_same_break_no_rule()
    {
        ControlChart chart = ControlChart.Of([.. Enumerable.Repeat(100.005, 30)]);

        Assert.Equal((100.005, 100.005, 100.005), (chart.LowerLimit, chart.Mean, chart.UpperLimit));
        Assert.Empty(chart.Findings);
    }

    [Fact]
    public void A_value_far_from_the_one_before_breaks_the_limit_of_ranges()
    {
        Assert.Equal([8], ControlChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 30]).RangeFindings);
    }

    [Fact]
    public void Too_few_values_have_no_limits()
    {
        ControlChart chart = ControlChart.Of([1, 2, 100]);

        Assert.False(chart.HasLimits);
        Assert.Empty(chart.Findings);
    }
}
