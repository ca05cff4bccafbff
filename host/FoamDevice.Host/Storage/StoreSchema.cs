using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>The tables of a run store, and the way from each version to the next.</summary>
/// <remarks>Only text and 64-bit integers are stored, so that any SQLite tool shows a run as it was: times as ISO 8601 in UTC, bodies and tokens as hexadecimal.</remarks>
internal static class StoreSchema
{
    /// <summary>Marks the file as a run store: "FOAM" in ASCII.</summary>
    public const int ApplicationId = 0x464F414D;

    private const string Migration1 =
        """
        CREATE TABLE records (
            id TEXT NOT NULL PRIMARY KEY,
            run_token TEXT NOT NULL,
            sim INTEGER NOT NULL CHECK (sim IN (0, 1)),
            started_at TEXT NOT NULL,
            ended_at TEXT,
            outcome TEXT NOT NULL,
            fault INTEGER NOT NULL,
            method_id TEXT NOT NULL,
            method_title TEXT NOT NULL,
            method_yaml TEXT NOT NULL,
            method_sha256 TEXT NOT NULL,
            passes_planned INTEGER NOT NULL,
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
            host_version TEXT NOT NULL
        ) STRICT;
        CREATE INDEX records_started ON records (started_at);

        CREATE TABLE events (
            device_id TEXT NOT NULL,
            boot_id INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            time_us INTEGER NOT NULL,
            type INTEGER NOT NULL,
            body TEXT NOT NULL,
            received_at TEXT NOT NULL,
            record_id TEXT REFERENCES records (id),
            PRIMARY KEY (device_id, boot_id, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX events_record ON events (record_id, type) WHERE record_id IS NOT NULL;

        CREATE TABLE gaps (
            device_id TEXT NOT NULL,
            boot_id INTEGER NOT NULL,
            first_sequence INTEGER NOT NULL,
            last_sequence INTEGER NOT NULL,
            noticed_at TEXT NOT NULL,
            record_id TEXT REFERENCES records (id),
            PRIMARY KEY (device_id, boot_id, first_sequence)
        ) STRICT, WITHOUT ROWID;
        """;

    // Records began with the device's acceptance and ended with their host; now they begin before the plan is sent, and grow until the run is closed.
    // A gap without a last event has an open end.
    private static readonly string[] Migration2 =
    [
        "ALTER TABLE records ADD COLUMN ending TEXT NOT NULL DEFAULT 'Open'",
        "ALTER TABLE records ADD COLUMN announced_boot INTEGER NOT NULL DEFAULT 0",
        "UPDATE records SET ending = 'Closed' WHERE ended_at IS NOT NULL",
        "CREATE INDEX records_unfinished ON records (device_id) WHERE ending IN ('Open', 'Left')",
        """
        CREATE TABLE gaps_with_open_ends (
            device_id TEXT NOT NULL,
            boot_id INTEGER NOT NULL,
            first_sequence INTEGER NOT NULL,
            last_sequence INTEGER,
            noticed_at TEXT NOT NULL,
            record_id TEXT REFERENCES records (id),
            PRIMARY KEY (device_id, boot_id, first_sequence)
        ) STRICT, WITHOUT ROWID
        """,
        "INSERT INTO gaps_with_open_ends SELECT device_id, boot_id, first_sequence, last_sequence, noticed_at, record_id FROM gaps",
        "DROP TABLE gaps",
        "ALTER TABLE gaps_with_open_ends RENAME TO gaps",
        "CREATE INDEX gaps_record ON gaps (record_id) WHERE record_id IS NOT NULL",
    ];

    // Volume calibrations with everything they were made of, and the one in force named by every record. Runs from before had none.
    private static readonly string[] Migration3 =
    [
        """
        CREATE TABLE calibrations (
            id TEXT NOT NULL PRIMARY KEY,
            device_id TEXT NOT NULL,
            serial_number TEXT NOT NULL,
            sim INTEGER NOT NULL CHECK (sim IN (0, 1)),
            sides TEXT NOT NULL,
            accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
            finished_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            operator TEXT NOT NULL,
            earlier_id TEXT NOT NULL,
            as_found TEXT NOT NULL,
            as_left TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX calibrations_device ON calibrations (device_id, finished_at)",
        "ALTER TABLE records ADD COLUMN calibration_id TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE records ADD COLUMN calibration_state TEXT NOT NULL DEFAULT 'Missing'",
    ];

    // Statements go one by one: of several in one command, those after the first that gives a row fail in silence.
    // A store is brought up by running the migrations after its version, each in a transaction of its own. Never change one that was released.
    private static readonly string[][] Migrations = [[Migration1], Migration2, Migration3];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Checks that the file is a run store that this program understands.</summary>
    /// <returns>Its version; 0 for an empty file.</returns>
    /// <exception cref="StoreException">It is another program's database, or from a newer version.</exception>
    public static int Check(SqliteConnection connection, string path)
    {
        long application = connection.ExecuteScalar<long>("PRAGMA application_id");
        int version = connection.ExecuteScalar<int>("PRAGMA user_version");
        bool empty = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !(empty && application == 0 && version == 0))
            throw new StoreException($"{path} is no run store: it is a database of another program. Choose another file with --store.");

        return version <= Version
            ? version
            : throw new StoreException($"The run store {path} is of version {version}, and this program knows versions up to {Version}. Update this program, or choose another file with --store.");
    }

    /// <summary>Whether a checked store is of the present version.</summary>
    public static bool IsCurrent(SqliteConnection connection) => VersionOf(connection, null) >= Version;

    /// <summary>Brings a checked store to the present version, each step in a transaction: a step that fails leaves the version before.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        while (!IsCurrent(connection))
            TakeNextStep(connection);
    }

    // The version is read once more inside of the transaction: another program may have brought the same file up meanwhile.
    private static void TakeNextStep(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        int version = VersionOf(connection, transaction);
        if (version < Version)
        {
            foreach (string statement in (string[])[.. Migrations[version], $"PRAGMA application_id = {ApplicationId}", $"PRAGMA user_version = {version + 1}"])
                connection.Execute(statement, transaction: transaction);
        }

        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection, SqliteTransaction? transaction) =>
        connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);
}
