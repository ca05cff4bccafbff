using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The records of a store that may still grow, as a recorder sees them.</summary>
internal sealed class UnfinishedTable(SqliteConnection connection, EventTable events)
{
    // The newest event of a record says in which boot the run is, or was; before the first, the boot in which the plan was to be sent.
    private const string Columns =
        """
        SELECT r.id AS Id, r.run_token AS RunToken, r.device_id AS DeviceId, r.ending AS Ending,
            coalesce((SELECT max(boot_id) FROM events WHERE record_id = r.id), r.announced_boot) AS BootId,
            EXISTS (SELECT 1 FROM gaps WHERE record_id = r.id) AS HasGap
        FROM records r
        """;

    /// <summary>The open and left records of a device.</summary>
    public IReadOnlyList<RecordedRun> Of(string deviceId) =>
        [.. Rows("WHERE r.device_id = @deviceId AND r.ending IN ('Open', 'Left') ORDER BY r.id", new { deviceId }).Select(Complete)];

    /// <summary>One record; null when there is none.</summary>
    public RecordedRun? Find(string id) => Rows("WHERE r.id = @id", new { id }).Select(Complete).FirstOrDefault();

    /// <summary>The newest event of a boot that is stored or known to be lost. Behind an open end nothing is known.</summary>
    public uint LastSequence(string deviceId, uint bootId) => (uint)connection.ExecuteScalar<long>(
        """
        SELECT max(
            coalesce((SELECT max(sequence) FROM events WHERE device_id = @deviceId AND boot_id = @boot), 0),
            coalesce((SELECT max(coalesce(last_sequence, first_sequence - 1)) FROM gaps WHERE device_id = @deviceId AND boot_id = @boot), 0))
        """,
        new { deviceId, boot = (long)bootId });

    private List<Row> Rows(string which, object parameters) => [.. connection.Query<Row>($"{Columns} {which}", parameters)];

    private RecordedRun Complete(Row row) => new(
        row.Id,
        ulong.Parse(row.RunToken, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        row.DeviceId,
        (uint)row.BootId,
        LastSequence(row.DeviceId, (uint)row.BootId),
        Enum.Parse<RecordEnding>(row.Ending),
        row.HasGap == 1,
        events.Of(row.Id));

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string RunToken { get; set; } = "";
        public string DeviceId { get; set; } = "";
        public string Ending { get; set; } = "";
        public long BootId { get; set; }
        public long HasGap { get; set; }
    }
}
