using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>The gaps in the events of a store: what is lost is recorded as lost.</summary>
internal sealed class GapTable(StoreDatabase database)
{
    /// <summary>Enters a gap of a writer's log; one that is there already is widened. An open end gives way to a known one.</summary>
    public void Insert(string writer, LostEvents gap, string? recordKey, DbTransaction transaction)
    {
        var row = new { writer, gap.DeviceId, boot = (long)gap.BootId, first = (long)gap.FirstSequence };
        var there = database.Query<GapRow>(
            "SELECT last_sequence AS Last, noticed_us AS NoticedMicroseconds, record_key AS RecordKey FROM gaps WHERE writer_id = @writer AND device_id = @DeviceId AND boot_id = @boot AND first_sequence = @first",
            row,
            transaction).FirstOrDefault();
        var values = new
        {
            row.writer,
            row.DeviceId,
            row.boot,
            row.first,
            last = Later(there?.Last, gap.LastSequence),
            noticed = Math.Min(there?.NoticedMicroseconds ?? long.MaxValue, StoreTime.Microseconds(gap.NoticedAt)),
            record = First(there?.RecordKey, recordKey),
        };
        database.Execute(
            there is null
                ? "INSERT INTO gaps (writer_id, device_id, boot_id, first_sequence, last_sequence, noticed_us, record_key) VALUES (@writer, @DeviceId, @boot, @first, @last, @noticed, @record)"
                : "UPDATE gaps SET last_sequence = @last, noticed_us = @noticed, record_key = @record WHERE writer_id = @writer AND device_id = @DeviceId AND boot_id = @boot AND first_sequence = @first",
            values,
            transaction);
    }

    /// <summary>The gaps of a record, in order.</summary>
    public IReadOnlyList<LostEvents> Of(string recordKey, string recordId) =>
        [.. database.Query<GapRow>(
            """
            SELECT device_id AS DeviceId, boot_id AS BootId, first_sequence AS First, last_sequence AS Last, noticed_us AS NoticedMicroseconds
            FROM gaps WHERE record_key = @recordKey ORDER BY boot_id, first_sequence, writer_id
            """,
            new { recordKey }).DistinctBy(row => (row.DeviceId, row.BootId, row.First)).Select(row => row.ToGap(recordId))];

    // Entries of one log come in any order when they come in packages: the row must not depend on it.
    private static string? First(string? one, string? other) => one is null || (other is not null && string.CompareOrdinal(other, one) < 0) ? other : one;

    private static long? Later(long? one, long? other) => one is null || other is null ? one ?? other : Math.Max(one.Value, other.Value);

    private sealed class GapRow
    {
        public string DeviceId { get; set; } = "";
        public long BootId { get; set; }
        public long First { get; set; }
        public long? Last { get; set; }
        public long NoticedMicroseconds { get; set; }
        public string? RecordKey { get; set; }

        public LostEvents ToGap(string recordId) =>
            new(DeviceId, (uint)BootId, (uint)First, (uint?)Last, StoreTime.OfMicroseconds(NoticedMicroseconds), recordId);
    }
}
