using Microsoft.Data.Sqlite;

namespace FoamDevice.Benchmarks;

/// <summary>A file with the store's two busiest tables, as durable as the store, into which rows are inserted by prepared statements and nothing else is done.</summary>
internal sealed class BareStore : IDisposable
{
    private const int EventColumns = 9;
    private const int EntryColumns = 7;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _event;
    private readonly SqliteCommand _entry;

    public BareStore(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute(
            """
            CREATE TABLE events (writer_id TEXT NOT NULL, device_id TEXT NOT NULL, boot_id INTEGER NOT NULL, sequence INTEGER NOT NULL, time_us INTEGER NOT NULL,
                type INTEGER NOT NULL, body TEXT NOT NULL, received_us INTEGER NOT NULL, record_key TEXT, PRIMARY KEY (device_id, boot_id, sequence, writer_id)) STRICT
            """);
        Execute("CREATE INDEX events_record ON events (record_key, type) WHERE record_key IS NOT NULL");
        Execute(
            """
            CREATE TABLE log_entries (writer_id TEXT NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, record_key TEXT, at_us INTEGER NOT NULL,
                content TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (writer_id, sequence)) STRICT
            """);
        Execute("CREATE INDEX log_entries_record ON log_entries (record_key) WHERE record_key IS NOT NULL");
        Execute("CREATE INDEX log_entries_hash ON log_entries (hash)");
        _event = Insertion("events", EventColumns);
        _entry = Insertion("log_entries", EntryColumns);
    }

    /// <summary>The rows of a query, a value for each column.</summary>
    public static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            object[] row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Inserts rows in one transaction.</summary>
    public void Insert(IReadOnlyList<BareRow> rows)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        foreach (BareRow row in rows)
        {
            if (row.LogEntry is { } entry)
                Insert(_entry, entry, transaction);

            Insert(_event, row.Event, transaction);
        }

        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _event.Dispose();
        _entry.Dispose();
        _connection.Dispose();
    }

    private static void Insert(SqliteCommand command, object[] values, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        for (int column = 0; column < values.Length; column++)
            command.Parameters[column].Value = values[column];

        command.ExecuteNonQuery();
    }

    private SqliteCommand Insertion(string table, int columns)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(column => $"@c{column}"))})";
        for (int column = 0; column < columns; column++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@c{column}" });

        return command;
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
