using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Charts;

/// <summary>A figure of many runs, counted together where that may be.</summary>
/// <param name="Measure">The figure.</param>
/// <param name="Measures">The figures that there are.</param>
/// <param name="Groups">By method; simulated and real runs apart.</param>
/// <param name="LeftOut">How many were not completed, and are not counted.</param>
/// <param name="IsCut">Older runs than the newest <see cref="MostRuns"/> are not counted.</param>
public sealed record ChartedRuns(Measure Measure, IReadOnlyList<Measure> Measures, IReadOnlyList<ChartedGroup> Groups, long LeftOut, bool IsCut)
{
    /// <summary>The newest so many runs are counted: what is older tells little of a machine of today, and a page should not wait.</summary>
    public const int MostRuns = 1_000;

    /// <summary>Reads and counts them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which runs; of these, the completed ones.</param>
    /// <param name="measureId">The figure; one that there is not gives the first that there is.</param>
    public static ChartedRuns Read(RunStore store, RunFilter filter, string? measureId)
    {
        var search = new RunSearch(store);
        var counted = filter with { Outcome = RunOutcome.Completed };
        long completed = search.Count(counted);
        RunFigures[] runs = [.. search.Figures(counted with { Limit = MostRuns })];
        IReadOnlyList<Measure> measures = [.. Measure.All, .. Measure.In(runs.SelectMany(run => run.Summary.Measurements))];
        var measure = measures.FirstOrDefault(known => known.Id == measureId) ?? measures[0];
        return new ChartedRuns(
            measure,
            measures,
            [.. RunGroup.Of(runs, [measure]).Select(group => ChartedGroup.Of(group, measure))],
            search.Count(filter with { Outcome = null }) - completed,
            completed > MostRuns);
    }
}
