using FoamDevice.Host;

namespace FoamDevice.Web.Charts;

/// <summary>A figure of runs that may be counted together: where it lies, how it scatters, whether it is steady.</summary>
/// <param name="Group">The runs.</param>
/// <param name="Values">The figure of those that have it, in the order of time.</param>
/// <param name="Spread">Where it lies.</param>
/// <param name="Chart">Whether it is steady.</param>
/// <param name="Study">What of its scatter comes from operators and devices; null when that can't be told.</param>
/// <param name="StudyObstacle">Why not, in a sentence; null when it can.</param>
public sealed record ChartedGroup(RunGroup Group, IReadOnlyList<MeasuredValue> Values, Spread Spread, ControlChart Chart, VarianceStudy? Study, string? StudyObstacle)
{
    /// <summary>Works it out.</summary>
    /// <param name="group">The runs.</param>
    /// <param name="measure">One of the group's measures.</param>
    public static ChartedGroup Of(RunGroup group, Measure measure)
    {
        var values = group.ValuesOf(measure);
        double[] numbers = [.. values.Select(value => value.Value)];
        var study = group.StudyOf(measure, out string? obstacle);
        return new ChartedGroup(group, values, Spread.Of(numbers), ControlChart.Of(numbers), study, obstacle);
    }
}
