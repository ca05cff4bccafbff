namespace FoamDevice.Host;

/// <summary>The tables of a store, the same in every engine: text and 64-bit integers, and bytes of files; times are µs since 1970, truth values 0 or 1, bodies and tokens hexadecimal.</summary>
/// <remarks>
/// <c>log_entries</c> is what counts. All other tables are worked out from it entry by entry (see <see cref="Projector"/>), so that they can be read fast, and can be
/// worked out again.
/// </remarks>
internal static class StoreTables
{
    /// <summary>The tables that are worked out from the log, with the columns that name a row, and the one that names the record it is about; null in a table that is about none.</summary>
    public static IReadOnlyList<(string Table, string Key, string? RecordKey)> Projections { get; } =
    [
        ("records", "key", "key"),
        ("record_ends", "record_key, writer_id, sequence", "record_key"),
        ("events", "device_id, boot_id, sequence, writer_id", "record_key"),
        ("record_entries", "record_key, writer_id, sequence", "record_key"),
        ("calibrations", "id, writer_id, sequence", null),
        ("gaps", "device_id, boot_id, first_sequence, writer_id", "record_key"),
        ("record_imports", "record_key, writer_id, sequence", "record_key"),
    ];

    // Raw data and pictures. No row of it is worked out from the log: entries name files by their hashes.
    private const string FileParts =
        """
        CREATE TABLE file_parts (
            sha256 TEXT NOT NULL,
            part BIGINT NOT NULL,
            content BYTEA NOT NULL,
            PRIMARY KEY (sha256, part)
        )
        """;

    private const string RecordImports =
        """
        CREATE TABLE record_imports (
            record_key TEXT NOT NULL,
            writer_id TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            PRIMARY KEY (record_key, writer_id, sequence)
        )
        """;

    /// <summary>The statements that make the tables, one by one.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        CREATE TABLE store_facts (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE log_entries (
            writer_id TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            kind TEXT NOT NULL,
            record_key TEXT,
            at_us BIGINT NOT NULL,
            content TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (writer_id, sequence)
        )
        """,
        "CREATE INDEX log_entries_record ON log_entries (record_key) WHERE record_key IS NOT NULL",
        "CREATE INDEX log_entries_hash ON log_entries (hash)",
        """
        CREATE TABLE records (
            key TEXT NOT NULL PRIMARY KEY,
            writer_id TEXT NOT NULL,
            id TEXT NOT NULL,
            run_token TEXT NOT NULL,
            sim BIGINT NOT NULL CHECK (sim IN (0, 1)),
            started_us BIGINT NOT NULL,
            ended_us BIGINT,
            ending TEXT NOT NULL,
            outcome TEXT NOT NULL,
            fault BIGINT NOT NULL,
            method_id TEXT NOT NULL,
            method_title TEXT NOT NULL,
            method_yaml TEXT NOT NULL,
            method_sha256 TEXT NOT NULL,
            passes_planned BIGINT NOT NULL,
            plan TEXT NOT NULL,
            machine TEXT NOT NULL,
            calibration TEXT NOT NULL,
            device_id TEXT NOT NULL,
            serial_number TEXT NOT NULL,
            board TEXT NOT NULL,
            target TEXT NOT NULL,
            firmware_version TEXT NOT NULL,
            protocol_version TEXT NOT NULL,
            operator TEXT NOT NULL,
            host_version TEXT NOT NULL,
            announced_boot BIGINT NOT NULL,
            calibration_id TEXT NOT NULL,
            calibration_state TEXT NOT NULL,
            context TEXT NOT NULL,
            label TEXT NOT NULL
        )
        """,
        "CREATE INDEX records_started ON records (started_us, id)",
        "CREATE INDEX records_id ON records (id)",
        "CREATE INDEX records_unfinished ON records (device_id) WHERE ending IN ('Open', 'Left')",
        """
        CREATE TABLE record_ends (
            record_key TEXT NOT NULL,
            writer_id TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            at_us BIGINT NOT NULL,
            ending TEXT NOT NULL,
            outcome TEXT NOT NULL,
            fault BIGINT NOT NULL,
            PRIMARY KEY (record_key, writer_id, sequence)
        )
        """,
        """
        CREATE TABLE events (
            writer_id TEXT NOT NULL,
            device_id TEXT NOT NULL,
            boot_id BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            time_us BIGINT NOT NULL,
            type BIGINT NOT NULL,
            body TEXT NOT NULL,
            received_us BIGINT NOT NULL,
            record_key TEXT,
            PRIMARY KEY (device_id, boot_id, sequence, writer_id)
        )
        """,
        "CREATE INDEX events_record ON events (record_key, type) WHERE record_key IS NOT NULL",
        """
        CREATE TABLE record_entries (
            record_key TEXT NOT NULL,
            writer_id TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            kind TEXT NOT NULL,
            at_us BIGINT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (record_key, writer_id, sequence)
        )
        """,
        """
        CREATE TABLE calibrations (
            id TEXT NOT NULL,
            writer_id TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            device_id TEXT NOT NULL,
            serial_number TEXT NOT NULL,
            sim BIGINT NOT NULL CHECK (sim IN (0, 1)),
            sides TEXT NOT NULL,
            accepted BIGINT NOT NULL CHECK (accepted IN (0, 1)),
            finished_us BIGINT NOT NULL,
            due_us BIGINT NOT NULL,
            operator TEXT NOT NULL,
            earlier_id TEXT NOT NULL,
            as_found TEXT NOT NULL,
            as_left TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (id, writer_id, sequence)
        )
        """,
        "CREATE INDEX calibrations_device ON calibrations (device_id, finished_us)",
        """
        CREATE TABLE gaps (
            writer_id TEXT NOT NULL,
            device_id TEXT NOT NULL,
            boot_id BIGINT NOT NULL,
            first_sequence BIGINT NOT NULL,
            last_sequence BIGINT,
            noticed_us BIGINT NOT NULL,
            record_key TEXT,
            PRIMARY KEY (device_id, boot_id, first_sequence, writer_id)
        )
        """,
        "CREATE INDEX gaps_record ON gaps (record_key) WHERE record_key IS NOT NULL",
        FileParts,
        RecordImports,
    ];

    /// <summary>Makes the tables.</summary>
    public static void Create(StoreDatabase database, System.Data.Common.DbTransaction transaction)
    {
        foreach (string statement in Statements)
            Execute(database, statement, transaction);
    }

    /// <summary>Makes the table for files, in a store from before it.</summary>
    public static void CreateFileParts(StoreDatabase database, System.Data.Common.DbTransaction transaction) => Execute(database, FileParts, transaction);

    /// <summary>Makes the table for what came in packages, in a store from before it.</summary>
    public static void CreateRecordImports(StoreDatabase database, System.Data.Common.DbTransaction transaction) => Execute(database, RecordImports, transaction);

    private static void Execute(StoreDatabase database, string statement, System.Data.Common.DbTransaction transaction) =>
        database.Execute(statement.StartsWith("CREATE TABLE", StringComparison.Ordinal) && database.Engine == StoreEngine.Sqlite ? Strictly(statement) : statement, transaction: transaction);

    // SQLite checks types only where it is asked to, and calls its 64-bit integers INTEGER and its bytes BLOB there.
    private static string Strictly(string statement) =>
        statement.Replace("BIGINT", "INTEGER", StringComparison.Ordinal).Replace("BYTEA", "BLOB", StringComparison.Ordinal) + " STRICT";
}
