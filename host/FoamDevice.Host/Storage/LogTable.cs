using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>The logs of a store: its own, and copies of others', entry for entry as they were written.</summary>
internal sealed class LogTable(StoreDatabase database)
{
    private const string Columns = "writer_id AS Writer, sequence AS Sequence, kind AS Kind, record_key AS RecordKey, at_us AS AtMicroseconds, content AS Content, hash AS Hash";

    /// <summary>The newest entry of a writer.</summary>
    public LogHead Head(string writer, DbTransaction? transaction = null) =>
        database.Query<HeadRow>("SELECT sequence AS Sequence, hash AS Hash FROM log_entries WHERE writer_id = @writer ORDER BY sequence DESC LIMIT 1", new { writer }, transaction)
            .Select(row => new LogHead(writer, row.Sequence, row.Hash))
            .FirstOrDefault() ?? LogHead.Empty(writer);

    /// <summary>The heads of all writers, in the order of their ids.</summary>
    public IReadOnlyList<LogHead> Heads() => [.. Writers().Select(writer => Head(writer))];

    /// <summary>Adds an entry as it is.</summary>
    public void Insert(LogEntry entry, DbTransaction transaction) => database.Execute(
        """
        INSERT INTO log_entries (writer_id, sequence, kind, record_key, at_us, content, hash)
        VALUES (@Writer, @Sequence, @Kind, @RecordKey, @AtMicroseconds, @Content, @Hash)
        """,
        new { entry.Writer, entry.Sequence, entry.Kind, entry.RecordKey, entry.AtMicroseconds, entry.Content, entry.Hash },
        transaction);

    /// <summary>Entries of a writer after a number, in order.</summary>
    /// <param name="writer">Whose.</param>
    /// <param name="after">The number before the first.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<StoredEntry> After(string writer, long after, int limit) =>
        [.. database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE writer_id = @writer AND sequence > @after ORDER BY sequence LIMIT @limit", new { writer, after, limit })];

    /// <summary>The entries of a record, of all writers, from the one that began it: in the order of their times, each writer's in its own. Those that came in packages are among them.</summary>
    public IReadOnlyList<StoredEntry> OfRecord(string recordKey)
    {
        var own = database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE record_key = @recordKey", new { recordKey });
        var imported = Packages(recordKey)
            .SelectMany(row => ImportedFacts.Entries(LogEntry.Read(row.Content).Body))
            .Where(entry => entry.RecordKey == recordKey || entry.Key == recordKey)
            .Select(StoredEntry.Of);
        return
        [
            .. own.Concat(imported).Concat(Beginning(recordKey))
                .DistinctBy(row => (row.Writer, row.Sequence))
                .GroupBy(row => row.Writer)
                .SelectMany(InOrder)
                .OrderBy(row => row.Row.Key == recordKey ? 0 : 1)
                .ThenBy(row => row.At)
                .ThenBy(row => row.Row.Writer, StringComparer.Ordinal)
                .ThenBy(row => row.Row.Sequence)
                .Select(row => row.Row),
        ];
    }

    /// <summary>The entries that tell of a record, as they stand in the table, and those that hold some in a package.</summary>
    public IReadOnlyList<StoredEntry> Telling(string recordKey)
    {
        var own = database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE record_key = @recordKey", new { recordKey });
        return [.. own.Concat(Packages(recordKey)).Concat(Beginning(recordKey)).DistinctBy(row => (row.Writer, row.Sequence))];
    }

    // A clock that was set back does not change the order in which a writer wrote.
    private static IEnumerable<(StoredEntry Row, long At)> InOrder(IEnumerable<StoredEntry> writersRows)
    {
        long latest = long.MinValue;
        foreach (var row in writersRows.OrderBy(row => row.Sequence))
        {
            latest = Math.Max(latest, row.AtMicroseconds);
            yield return (row, latest);
        }
    }

    /// <summary>The newest entries of a kind, of all writers, the newest first.</summary>
    /// <param name="kind">A kind of <see cref="LogKind"/>.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<StoredEntry> Newest(string kind, int limit) =>
        [.. database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE kind = @kind ORDER BY at_us DESC, writer_id, sequence DESC LIMIT @limit", new { kind, limit })];

    /// <summary>One entry; null when there is none.</summary>
    public StoredEntry? Entry(string writer, long sequence) =>
        database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE writer_id = @writer AND sequence = @sequence", new { writer, sequence }).FirstOrDefault();

    /// <summary>The bytes of an entry's content as they lie in the file; null from a server, which takes no text that is not valid.</summary>
    public byte[]? Bytes(string writer, long sequence) => database.Engine == StoreEngine.Postgres
        ? null
        : database.Value<byte[]>("SELECT CAST(content AS BLOB) FROM log_entries WHERE writer_id = @writer AND sequence = @sequence", new { writer, sequence });

    /// <summary>The entry with a hash; null when there is none.</summary>
    public StoredEntry? WithHash(string hash) =>
        database.Query<StoredEntry>($"SELECT {Columns} FROM log_entries WHERE hash = @hash LIMIT 1", new { hash }).FirstOrDefault();

    // From each writer straight to the next one: logs are long, and writers are few.
    private IEnumerable<string> Writers() => database.Query<string>(
        """
        WITH RECURSIVE writers (id) AS (
            SELECT min(writer_id) FROM log_entries
            UNION ALL
            SELECT (SELECT min(writer_id) FROM log_entries WHERE writer_id > writers.id) FROM writers WHERE writers.id IS NOT NULL
        )
        SELECT id FROM writers WHERE id IS NOT NULL ORDER BY id
        """);

    // The entries by which packages with entries of a record came.
    private IEnumerable<StoredEntry> Packages(string recordKey) => database.Query<StoredEntry>(
        $"SELECT {Columns} FROM log_entries WHERE (writer_id, sequence) IN (SELECT writer_id, sequence FROM record_imports WHERE record_key = @recordKey)", new { recordKey });

    private StoredEntry[] Beginning(string recordKey)
    {
        string[] parts = recordKey.Split(':');
        return parts.Length == 2 && long.TryParse(parts[1], out long sequence) && Entry(parts[0], sequence) is { } entry ? [entry] : [];
    }

    private sealed class HeadRow
    {
        public long Sequence { get; set; }
        public string Hash { get; set; } = "";
    }
}
