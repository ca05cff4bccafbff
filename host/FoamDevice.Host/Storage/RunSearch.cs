using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Finds runs of a store by what is known of them, and reads their figures without holding their events.</summary>
/// <remarks>Failures are a <see cref="StoreException"/>.</remarks>
public sealed class RunSearch(RunStore store)
{
    // So many are in memory at once.
    private const int RunsAtOnce = 200;

    private readonly Dictionary<string, MachineProfile> _machines = [];
    private readonly Dictionary<string, Calibration> _calibrations = [];

    /// <summary>The records, newest first.</summary>
    public IReadOnlyList<RecordHeader> List(RunFilter filter) => store.Try(() =>
    {
        var condition = new RunCondition(filter);
        return store.Book.Records.Headers(condition.NewestFirst, condition.Parameters);
    });

    /// <summary>How many records there are, whatever the filter's limit.</summary>
    public long Count(RunFilter filter) => store.Try(() =>
    {
        var condition = new RunCondition(filter with { Limit = null });
        return store.Database.Value<long>($"SELECT count(*) FROM records {condition.Where}", condition.Parameters);
    });

    /// <summary>The figures of runs, oldest first, read as they are asked for. The limit takes the newest.</summary>
    public IEnumerable<RunFigures> Figures(RunFilter filter)
    {
        foreach (string[] keys in Keys(filter).Chunk(RunsAtOnce))
        {
            foreach (var run in store.Try(() => Read(keys)))
                yield return run;
        }
    }

    /// <summary>The figures of the foam that were measured of any of some runs, as measures.</summary>
    public IReadOnlyList<Measure> MeasuresOfFoam(RunFilter filter) =>
        Measure.In(Keys(filter).Chunk(RunsAtOnce).SelectMany(keys => store.Try(() => store.Book.Entries.Measurements(new SqlList(keys)).SelectMany(record => record).ToList())));

    private List<string> Keys(RunFilter filter)
    {
        var condition = new RunCondition(filter);
        var keys = store.Try(() => store.Database.Query<string>($"SELECT key FROM records {condition.NewestFirst}", condition.Parameters).ToList());
        keys.Reverse();
        return keys;
    }

    // Read whole, so that a store that fails does so here.
    private List<RunFigures> Read(string[] keys)
    {
        var list = new SqlList(keys);
        var headers = store.Book.Records.Headers($"WHERE key IN {list.Text}", list.Parameters).ToDictionary(header => header.Key);
        var bodies = Bodies(list).ToDictionary(body => body.Key);
        var events = store.Book.Events.Of(list, SummarySource.EventTypes);
        var measurements = store.Book.Entries.Measurements(list);
        return [.. keys.Where(headers.ContainsKey).Select(key => Figures(headers[key], bodies[key], events[key], measurements[key]))];
    }

    private RunFigures Figures(RecordHeader header, BodyRow body, IEnumerable<StoredEvent> events, IEnumerable<RecordedMeasurement> measurements)
    {
        var source = new SummarySource(
            header,
            MessageJson.Read<RunPlan>(body.Plan),
            Known(_machines, body.Machine),
            Known(_calibrations, body.Calibration),
            [.. events.Select(EventReader.Read).OfType<Message>()],
            body.Gaps == 0 ? [] : store.Book.Gaps.Of(header.Key, header.Id),
            [.. measurements]);
        return new RunFigures(header, body.Operator, body.MethodSha256, RunSummary.Of(source));
    }

    // Machines and calibrations are few, and runs are many.
    private static TMessage Known<TMessage>(Dictionary<string, TMessage> known, string text) where TMessage : Message, new()
    {
        if (!known.TryGetValue(text, out var message))
            known[text] = message = MessageJson.Read<TMessage>(text);

        return message;
    }

    private IEnumerable<BodyRow> Bodies(SqlList keys) => store.Database.Query<BodyRow>(
        $"""
        SELECT key AS Key, plan AS Plan, machine AS Machine, calibration AS Calibration, operator AS Operator, method_sha256 AS MethodSha256,
            (SELECT count(*) FROM gaps WHERE record_key = records.key) AS Gaps
        FROM records WHERE key IN {keys.Text}
        """,
        keys.Parameters);

    private sealed class BodyRow
    {
        public string Key { get; set; } = "";
        public string Plan { get; set; } = "";
        public string Machine { get; set; } = "";
        public string Calibration { get; set; } = "";
        public string Operator { get; set; } = "";
        public string MethodSha256 { get; set; } = "";
        public long Gaps { get; set; }
    }
}
