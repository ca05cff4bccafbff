using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The gaps in the events of a store: what is lost is recorded as lost.</summary>
internal sealed class GapTable(SqliteConnection connection)
{
    /// <summary>Adds a gap; one that is there already is widened. An open end gives way to a known one.</summary>
    public void Insert(LostEvents gap, SqliteTransaction transaction) => connection.Execute(
        """
        INSERT INTO gaps (device_id, boot_id, first_sequence, last_sequence, noticed_at, record_id)
        VALUES (@DeviceId, @boot, @first, @last, @noticedAt, @RecordId)
        ON CONFLICT (device_id, boot_id, first_sequence) DO UPDATE SET
            last_sequence = coalesce(max(last_sequence, excluded.last_sequence), last_sequence, excluded.last_sequence),
            record_id = coalesce(record_id, excluded.record_id)
        """,
        new
        {
            gap.DeviceId,
            boot = (long)gap.BootId,
            first = (long)gap.FirstSequence,
            last = (long?)gap.LastSequence,
            noticedAt = StoreTime.Write(gap.NoticedAt),
            gap.RecordId,
        },
        transaction);

    /// <summary>The gaps of a record, in order.</summary>
    public IReadOnlyList<LostEvents> Of(string recordId) =>
        [.. connection.Query<GapRow>(
            """
            SELECT device_id AS DeviceId, boot_id AS BootId, first_sequence AS First, last_sequence AS Last, noticed_at AS NoticedAt, record_id AS RecordId
            FROM gaps WHERE record_id = @recordId ORDER BY boot_id, first_sequence
            """,
            new { recordId }).Select(row => row.ToGap())];

    private sealed class GapRow
    {
        public string DeviceId { get; set; } = "";
        public long BootId { get; set; }
        public long First { get; set; }
        public long? Last { get; set; }
        public string NoticedAt { get; set; } = "";
        public string? RecordId { get; set; }

        public LostEvents ToGap() => new(DeviceId, (uint)BootId, (uint)First, (uint?)Last, StoreTime.Read(NoticedAt), RecordId);
    }
}
