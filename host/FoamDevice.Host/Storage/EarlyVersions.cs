using System.Data.Common;

namespace FoamDevice.Host;

/// <summary>The tables of the versions before the log, of embedded stores only: what it takes to bring an old file up to it.</summary>
/// <remarks>Never change a migration that was released.</remarks>
internal static class EarlyVersions
{
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
    private static readonly string[][] Migrations = [[Migration1], Migration2, Migration3];

    /// <summary>The last version without a log.</summary>
    public static int Last => Migrations.Length;

    /// <summary>Brings a store from a version to the next.</summary>
    public static void TakeStep(StoreDatabase database, int version, DbTransaction transaction)
    {
        foreach (string statement in Migrations[version])
            database.Execute(statement, transaction: transaction);
    }
}
