using FoamDevice.Host;

namespace FoamDevice.Web.Prepare;

/// <summary>What was said of the last runs: chosen again, nobody types it twice.</summary>
public sealed class RecentAnswers
{
    private const int LastRuns = 12;
    private const int ChoicesPerField = 4;

    private readonly Dictionary<string, string[]> _values;

    private RecentAnswers(Dictionary<string, string[]> values) => _values = values;

    /// <summary>Nothing was.</summary>
    public static RecentAnswers None { get; } = new([]);

    /// <summary>The values of a field, the newest first. A sample's label is its own run's, and never offered.</summary>
    public IReadOnlyList<string> Of(string fieldId) => _values.GetValueOrDefault(fieldId, []);

    /// <summary>Of runs, the newest first.</summary>
    public static RecentAnswers Of(IEnumerable<RunContext> runs) => new(
        runs.SelectMany(run => run.Values)
            .Where(value => value.Field.Id != RunContextField.LabelId)
            .GroupBy(value => value.Field.Id, value => value.Value)
            .ToDictionary(field => field.Key, field => field.Distinct(StringComparer.Ordinal).Take(ChoicesPerField).ToArray()));

    /// <summary>Of a store's newest runs.</summary>
    public static RecentAnswers Of(RunStore store) => Of([.. store.List(LastRuns).Select(header => store.Find(header.Id).ContextNow)]);
}
