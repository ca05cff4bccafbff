using System.Data.Common;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Brings an embedded store without a log up to one: its rows become entries, said to be made at the migration.</summary>
/// <remarks>
/// What the rows held is kept. That nobody changed them before is not proved by it, and the entry <see cref="LogKind.Migrated"/> says so. The same rows become the same log, whenever
/// and wherever that is done: a file that is only read, the file that is brought up, and the copy that was kept of it tell of the same records and not of others like them. So what
/// it writes may never change.
/// </remarks>
internal static class LogMigration
{
    private const int EventsPerEntry = 200;

    /// <summary>Runs it inside of a transaction.</summary>
    public static void Run(StoreDatabase database, int version, DbTransaction transaction)
    {
        foreach (string index in (string[])["records_started", "records_unfinished", "events_record", "gaps_record", "calibrations_device"])
            database.Execute($"DROP INDEX IF EXISTS {index}", transaction: transaction);

        foreach (string table in (string[])["records", "events", "gaps", "calibrations"])
            database.Execute($"ALTER TABLE {table} RENAME TO old_{table}", transaction: transaction);

        StoreTables.Create(database, transaction);
        var rows = OldRows.Of(database, transaction);
        StoreFacts.NameWriter(database, rows.Writer, transaction);
        using (var log = new LogBook(database, rows.Clock))
        {
            log.Add(LogKind.Migrated, null, new JsonObject { ["fromVersion"] = (long)version }, transaction);
            foreach (var row in database.Query<OldRecord>(OldRecord.Select, transaction: transaction).ToList())
                Move(database, log, row, transaction);

            foreach (string document in database.Query<string>("SELECT document FROM old_calibrations ORDER BY finished_at, id", transaction: transaction).ToList())
                log.Add(LogKind.Calibration, null, CalibrationFacts.Of(CalibrationRecord.Of(VolumeLogJson.Read(document)), document), transaction);

            MoveEvents(database, log, "record_id IS NULL", "", null, transaction);
            MoveGaps(database, log, "record_id IS NULL", "", null, transaction);
        }

        foreach (string table in (string[])["events", "gaps", "records", "calibrations"])
            database.Execute($"DROP TABLE old_{table}", transaction: transaction);
    }

    private static void Move(StoreDatabase database, LogBook log, OldRecord row, DbTransaction transaction)
    {
        string key = log.Add(LogKind.Record, null, row.Facts(), transaction).Key;
        MoveEvents(database, log, "record_id = @id", row.Id, key, transaction);
        MoveGaps(database, log, "record_id = @id", row.Id, key, transaction);
        if (row.End() is { } end)
            log.Add(LogKind.Changes, key, ChangesFacts.Of(new RecordChanges { Ends = [end] }), transaction);
    }

    private static void MoveEvents(StoreDatabase database, LogBook log, string which, string id, string? key, DbTransaction transaction)
    {
        var rows = database.Query<OldEvent>($"{OldEvent.Select} WHERE {which} ORDER BY device_id, boot_id, sequence", new { id }, transaction);
        foreach (var batch in rows.Select(row => row.ToEvent()).Chunk(EventsPerEntry).ToList())
            log.Add(LogKind.Changes, key, ChangesFacts.Of(new RecordChanges { Events = batch }), transaction);
    }

    private static void MoveGaps(StoreDatabase database, LogBook log, string which, string id, string? key, DbTransaction transaction)
    {
        var gaps = database.Query<OldGap>($"{OldGap.Select} WHERE {which} ORDER BY device_id, boot_id, first_sequence", new { id }, transaction).Select(row => row.ToGap()).ToList();
        if (gaps.Count > 0)
            log.Add(LogKind.Changes, key, ChangesFacts.Of(new RecordChanges { Gaps = gaps }), transaction);
    }
}
