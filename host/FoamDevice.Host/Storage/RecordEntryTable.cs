using System.Data.Common;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>What people have added to records: notes, corrections, marks, measurements.</summary>
internal sealed class RecordEntryTable(StoreDatabase database)
{
    /// <summary>Enters one.</summary>
    public void Insert(LogEntry entry, DbTransaction transaction) => database.Execute(
        """
        INSERT INTO record_entries (record_key, writer_id, sequence, kind, at_us, body)
        VALUES (@key, @Writer, @Sequence, @Kind, @AtMicroseconds, @body)
        ON CONFLICT (record_key, writer_id, sequence) DO NOTHING
        """,
        new
        {
            key = entry.RecordKey ?? throw OfNoRecord(entry.Sequence, entry.Writer, entry.Kind),
            entry.Writer,
            entry.Sequence,
            entry.Kind,
            entry.AtMicroseconds,
            body = CanonicalJson.Of(entry.Body),
        },
        transaction);

    /// <summary>Those of a record, in the order of their times; within one log in the order of their numbers, so that a clock that was set back does not undo a correction.</summary>
    public IReadOnlyList<RecordEntry> Of(string recordKey, DbTransaction? transaction = null)
    {
        var rows = database.Query<Row>(
            "SELECT kind AS Kind, writer_id AS Writer, sequence AS Sequence, at_us AS AtMicroseconds, body AS Body FROM record_entries WHERE record_key = @recordKey",
            new { recordKey },
            transaction);
        return [.. rows.GroupBy(row => row.Writer).SelectMany(InOrder).OrderBy(row => row.NotBefore).ThenBy(row => row.Row.Writer, StringComparer.Ordinal).ThenBy(row => row.Row.Sequence)
            .Select(row => row.Row.ToEntry())];
    }

    /// <summary>The measurements of some records, by the records' keys; a record without any is not there.</summary>
    public ILookup<string, RecordedMeasurement> Measurements(SqlList recordKeys)
    {
        var rows = database.Query<Row>(
            $"""
            SELECT record_key AS RecordKey, kind AS Kind, writer_id AS Writer, sequence AS Sequence, at_us AS AtMicroseconds, body AS Body FROM record_entries
            WHERE kind = '{LogKind.Measurement}' AND record_key IN {recordKeys.Text} ORDER BY record_key, writer_id, sequence
            """,
            recordKeys.Parameters);
        return rows.GroupBy(row => row.RecordKey)
            .SelectMany(record => RecordedMeasurement.Of(record.Select(row => row.ToEntry())).Select(recorded => (record.Key, Recorded: recorded)))
            .ToLookup(found => found.Key, found => found.Recorded);
    }

    private static IEnumerable<(Row Row, long NotBefore)> InOrder(IEnumerable<Row> log)
    {
        long notBefore = long.MinValue;
        foreach (var row in log.OrderBy(row => row.Sequence))
            yield return (row, notBefore = Math.Max(notBefore, row.AtMicroseconds));
    }

    private static LogFormatException OfNoRecord(long sequence, string writer, string kind) =>
        new(Sentence.Of("entry.ofNoRecord", $"Entry {sequence} of writer {writer} is a '{kind}' of no record."));

    private sealed class Row
    {
        public string RecordKey { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Writer { get; set; } = "";
        public long Sequence { get; set; }
        public long AtMicroseconds { get; set; }
        public string Body { get; set; } = "";

        public RecordEntry ToEntry() => new(Kind, Writer, Sequence, StoreTime.OfMicroseconds(AtMicroseconds), JsonNode.Parse(Body)!.AsObject());
    }
}
