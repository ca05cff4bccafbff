using FoamDevice.Host;

namespace FoamDevice.Web.History;

/// <summary>Runs of a filter, and what there is to filter by.</summary>
/// <param name="Runs">The newest of them.</param>
/// <param name="Total">How many there are altogether.</param>
/// <param name="Methods">The methods of the newest runs on record.</param>
/// <param name="Devices">Their devices.</param>
public sealed record RunList(IReadOnlyList<RecordHeader> Runs, long Total, IReadOnlyList<string> Methods, IReadOnlyList<string> Devices)
{
    // What was done long ago only is found by its address, or by the days.
    private const int RunsToChooseBy = 1_000;

    /// <summary>Reads them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="filter">Which.</param>
    /// <param name="limit">The newest so many.</param>
    public static RunList Read(RunStore store, RunFilter filter, int limit)
    {
        var search = new RunSearch(store);
        var known = search.List(RunFilter.All with { Limit = RunsToChooseBy });
        return new RunList(
            search.List(filter with { Limit = limit }),
            search.Count(filter),
            Names(known.Select(run => run.MethodId), filter.MethodId),
            Names(known.Select(run => run.DeviceId), filter.DeviceId));
    }

    // What is filtered by is always among what can be chosen.
    private static string[] Names(IEnumerable<string> known, string? chosen) =>
        [.. known.Concat(chosen is null ? [] : [chosen]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
