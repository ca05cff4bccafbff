using System.Globalization;

namespace FoamDevice.Host;

/// <summary>The records of a store that may still grow, as a recorder sees them.</summary>
internal sealed class UnfinishedTable(StoreDatabase database, EventTable events)
{
    // The newest event of a record says in which boot the run is, or was; before the first, the boot in which the plan was to be sent.
    private const string Columns =
        """
        SELECT r.key AS Key, r.id AS Id, r.run_token AS RunToken, r.device_id AS DeviceId, r.ending AS Ending,
            coalesce((SELECT max(boot_id) FROM events WHERE record_key = r.key), r.announced_boot) AS BootId,
            (SELECT count(*) FROM gaps WHERE record_key = r.key) AS Gaps
        FROM records r
        """;

    /// <summary>The open and left records of a device.</summary>
    public IReadOnlyList<RecordedRun> Of(string deviceId) =>
        [.. Rows("WHERE r.device_id = @deviceId AND r.ending IN ('Open', 'Left') ORDER BY r.id", new { deviceId }).Select(Complete)];

    /// <summary>One record by its id or key, of several with one id the writer's own; null when there is none.</summary>
    public RecordedRun? Find(string idOrKey, string writer) =>
        Rows("WHERE (r.id = @idOrKey OR r.key = @idOrKey) AND r.ending <> 'Withdrawn' ORDER BY CASE WHEN r.writer_id = @writer THEN 0 ELSE 1 END, r.key LIMIT 1", new { idOrKey, writer })
            .Select(Complete)
            .FirstOrDefault();

    /// <summary>The newest event of a boot that is stored or known to be lost. Behind an open end nothing is known.</summary>
    public uint LastSequence(string deviceId, uint bootId)
    {
        var where = new { deviceId, boot = (long)bootId };
        long stored = database.Value<long?>("SELECT max(sequence) FROM events WHERE device_id = @deviceId AND boot_id = @boot", where) ?? 0;
        long lost = database.Value<long?>("SELECT max(coalesce(last_sequence, first_sequence - 1)) FROM gaps WHERE device_id = @deviceId AND boot_id = @boot", where) ?? 0;
        return (uint)Math.Max(stored, lost);
    }

    private List<Row> Rows(string which, object parameters) => [.. database.Query<Row>($"{Columns} {which}", parameters)];

    private RecordedRun Complete(Row row) => new(
        row.Id,
        ulong.Parse(row.RunToken, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        row.DeviceId,
        (uint)row.BootId,
        LastSequence(row.DeviceId, (uint)row.BootId),
        Enum.Parse<RecordEnding>(row.Ending),
        row.Gaps > 0,
        events.Of(row.Key, row.Id));

    private sealed class Row
    {
        public string Key { get; set; } = "";
        public string Id { get; set; } = "";
        public string RunToken { get; set; } = "";
        public string DeviceId { get; set; } = "";
        public string Ending { get; set; } = "";
        public long BootId { get; set; }
        public long Gaps { get; set; }
    }
}
