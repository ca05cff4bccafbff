using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>The tables of a store worked out anew from its log, in a temporary file, to be held against those that are there.</summary>
internal sealed class RebuiltTables : IDisposable
{
    private const int EntriesPerTransaction = 1_000;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"foam-verify-{Guid.NewGuid():n}.db");
    private readonly StoreDatabase _database;
    private readonly LogBook _book;
    private DbTransaction? _transaction;
    private int _pending;

    public RebuiltTables()
    {
        _database = StoreConnection.OpenTemporary(_file);
        _book = new LogBook(_database);
    }

    /// <summary>Enters an entry that was found whole.</summary>
    public void Enter(LogEntry entry)
    {
        _transaction ??= _book.Begin();
        _book.Project(entry, _transaction);
        if (++_pending % EntriesPerTransaction == 0)
            Commit();
    }

    /// <summary>What the tables of a store say otherwise than its log.</summary>
    /// <param name="store">The store.</param>
    /// <param name="recordKey">The record whose rows are looked at; null for all.</param>
    public IEnumerable<LogFinding> DifferencesTo(StoreDatabase store, string? recordKey = null)
    {
        Commit();
        foreach (var (table, key, recordColumn) in StoreTables.Projections.Where(projection => recordKey is null || projection.RecordKey is not null))
        {
            string which = recordKey is null ? "" : $"WHERE {recordColumn} = @recordKey";
            using var expected = TableRow.Of(_database, table, key.Split(", "), which, recordKey).GetEnumerator();
            using var found = TableRow.Of(store, table, key.Split(", "), which, recordKey).GetEnumerator();
            foreach (var difference in Compare(table, key, expected, found))
                yield return difference;
        }
    }

    /// <summary>The measurements among what people have added, by their entries.</summary>
    /// <param name="recordKey">The record whose measurements are looked at; null for all.</param>
    public IEnumerable<(string Writer, long Sequence, string Body)> Measurements(string? recordKey = null)
    {
        Commit();
        return _database.Stream<(string, long, string)>(
            $"SELECT writer_id, sequence, body FROM record_entries WHERE kind = '{LogKind.Measurement}' AND (@recordKey IS NULL OR record_key = @recordKey) ORDER BY writer_id, sequence",
            new { recordKey });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction?.Dispose();
        _book.Dispose();
        _database.Dispose();
        File.Delete(_file);
    }

    // Both are in the order of their keys as text, compared character by character: engines sort text in ways of their own.
    private static IEnumerable<LogFinding> Compare(string table, string key, IEnumerator<TableRow> expected, IEnumerator<TableRow> found)
    {
        bool hasExpected = expected.MoveNext();
        bool hasFound = found.MoveNext();
        while (hasExpected || hasFound)
        {
            int order = !hasExpected ? 1 : !hasFound ? -1 : string.CompareOrdinal(expected.Current.Key, found.Current.Key);
            if (order == 0 && expected.Current.DifferenceTo(found.Current) is { } column)
                yield return Finding(expected.Current, Differs(table, expected.Current.Named(key), column));
            else if (order < 0)
                yield return Finding(expected.Current, IsMissing(table, expected.Current.Named(key)));
            else if (order > 0)
                yield return Finding(found.Current, IsNotFromTheLog(table, found.Current.Named(key)));

            hasExpected = order <= 0 ? expected.MoveNext() : hasExpected;
            hasFound = order >= 0 ? found.MoveNext() : hasFound;
        }
    }

    private static Sentence Differs(string table, string row, string column) => Sentence.Of("verify.row.differs", $"In {table}, the row {row} has another {column} than the log says.");

    private static Sentence IsMissing(string table, string row) => Sentence.Of("verify.row.missing", $"In {table}, the row {row} is missing; the log has it.");

    private static Sentence IsNotFromTheLog(string table, string row) => Sentence.Of("verify.row.added", $"In {table}, the row {row} is not from the log.");

    private static LogFinding Finding(TableRow row, Sentence said) => new(LogFlaw.Table, row.Writer, 0, said);

    private void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
    }
}
