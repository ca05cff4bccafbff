using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>The figures of many runs for scripts.</summary>
internal static class StatisticsJson
{
    /// <summary>What is written.</summary>
    public static object Of(StatisticsReport report) => new
    {
        Groups = report.Groups.Select(group => Of(group, report.Request)),
        LeftOutNotCompleted = report.LeftOut,
    };

    private static object Of(RunGroup group, StatisticsRequest request) => new
    {
        group.MethodId,
        group.IsSimulated,
        Runs = group.Runs.Count,
        group.MethodTexts,
        group.WithoutCalibration,
        Measures = request.Measures.Select(measure => Of(measure, group, request)),
    };

    private static object Of(Measure measure, RunGroup group, StatisticsRequest request)
    {
        IReadOnlyList<MeasuredValue> values = group.ValuesOf(measure);
        var spread = Spread.Of([.. values.Select(value => value.Value)]);
        return new
        {
            measure.Id,
            measure.Title,
            measure.Unit,
            spread.Count,
            spread.Mean,
            StandardDeviation = spread.Deviation,
            VariationPercent = spread.VariationPercent,
            MeanLow95 = spread.Low,
            MeanHigh95 = spread.High,
            spread.Least,
            spread.Most,
            Chart = request.WithChart ? Chart(values) : null,
            Study = request.WithStudy ? Study(measure, group) : null,
        };
    }

    private static object Chart(IReadOnlyList<MeasuredValue> values)
    {
        var chart = ControlChart.Of([.. values.Select(value => value.Value)]);
        return new
        {
            chart.HasLimits,
            FewestValues = ControlChart.FewestValues,
            chart.Mean,
            chart.MeanRange,
            LowerLimit = chart.HasLimits ? chart.LowerLimit : (double?)null,
            UpperLimit = chart.HasLimits ? chart.UpperLimit : (double?)null,
            RangeLimit = chart.HasLimits ? chart.RangeLimit : (double?)null,
            Values = values.Select((value, index) => new { Run = value.Run.RunId, value.Value, MovingRange = index == 0 ? (double?)null : chart.Ranges[index - 1] }),
            Findings = chart.Findings.Select(finding => new { Run = values[finding.Index].Run.RunId, finding.Rule, NelsonRule = (int)finding.Rule }),
            RangeFindings = chart.RangeFindings.Select(index => values[index].Run.RunId),
        };
    }

    private static object Study(Measure measure, RunGroup group) => new { Components = group.StudyOf(measure, out string? obstacle), Obstacle = obstacle };
}
