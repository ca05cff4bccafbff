using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The gaps in the events of a store: what is lost is recorded as lost.</summary>
internal sealed class GapTable(SqliteConnection connection)
{
    /// <summary>Adds a gap; one that is there already is ignored.</summary>
    public void Insert(string? recordId, string deviceId, uint bootId, uint first, uint last, DateTimeOffset at) => connection.Execute(
        """
        INSERT INTO gaps (device_id, boot_id, first_sequence, last_sequence, noticed_at, record_id)
        VALUES (@deviceId, @bootId, @first, @last, @noticedAt, @recordId)
        ON CONFLICT (device_id, boot_id, first_sequence) DO UPDATE SET last_sequence = max(last_sequence, excluded.last_sequence)
        """,
        new { recordId, deviceId, bootId = (long)bootId, first = (long)first, last = (long)last, noticedAt = StoreTime.Write(at) });

    /// <summary>The gaps of a record, in order.</summary>
    public IReadOnlyList<LostEvents> Of(string recordId) =>
        [.. connection.Query<GapRow>(
            """
            SELECT device_id AS DeviceId, boot_id AS BootId, first_sequence AS First, last_sequence AS Last, noticed_at AS NoticedAt
            FROM gaps WHERE record_id = @recordId ORDER BY boot_id, first_sequence
            """,
            new { recordId }).Select(row => new LostEvents(row.DeviceId, (uint)row.BootId, (uint)row.First, (uint)row.Last, StoreTime.Read(row.NoticedAt)))];

    private sealed class GapRow
    {
        public string DeviceId { get; set; } = "";
        public long BootId { get; set; }
        public long First { get; set; }
        public long Last { get; set; }
        public string NoticedAt { get; set; } = "";
    }
}
