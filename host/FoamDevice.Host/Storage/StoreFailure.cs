using Microsoft.Data.Sqlite;
using Npgsql;

namespace FoamDevice.Host;

/// <summary>What engines report, in words for people.</summary>
public static class StoreFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;

    // The index of the write-ahead log finds no room.
    private const int NoRoomForIndex = InputOutput | (19 << 8);

    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What went wrong with a store, and what to do.</summary>
    /// <param name="failure">What the engine's driver threw.</param>
    /// <param name="name">File or server.</param>
    public static StoreException Of(Exception failure, string name) => new(
        failure switch
        {
            SqliteException sqlite => OfFile(sqlite, name),
            PostgresException refused => OfServer(refused, name),
            NpgsqlException { IsTransient: false } refused => Unusable(name, OneLine(refused)),
            _ => Unreached(name, OneLine(failure.InnerException ?? failure)),
        },
        failure)
    {
        MayPass = MayPass(failure),
    };

    /// <summary>The file itself is torn.</summary>
    internal static bool IsDamage(Exception failure) => failure is SqliteException { SqliteErrorCode: Corrupt };

    private static bool MayPass(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is Busy or Locked,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => true,
        NpgsqlException broken => broken.IsTransient,
        ArgumentException => false,
        _ => true,
    };

    private static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    private static Sentence Unusable(string name, string reason) => Sentence.Of(
        "store.unusable", $"The server of the run store {name} can't be used: {reason}. Look at the address; the password belongs into PGPASSWORD or a pgpass file.");

    private static Sentence Unreached(string name, string reason) => Sentence.Of(
        "store.unreached", $"The server of the run store {name} can't be reached: {reason}. Check that it runs and that the network is there; what is recorded here is kept.");

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static Sentence OfServer(PostgresException refused, string name)
    {
        (string reason, string state) = (refused.MessageText, refused.SqlState);
        return state switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Sentence.Of(
                "store.password", $"The server refuses the user or password of {name}. Give the password in PGPASSWORD or a pgpass file, or ask the server's administrator."),
            PostgresErrorCodes.InvalidCatalogName => Sentence.Of("store.noDatabase", $"The server has no such database: {name}. Have it made (createdb), or name another."),
            PostgresErrorCodes.InsufficientPrivilege => Sentence.Of("store.rights", $"The user of {name} may not do that: {reason}. Have the rights granted."),
            PostgresErrorCodes.DiskFull => Sentence.Of("store.serverFull", $"The server of {name} has no room left on its disk. What is recorded here is kept."),
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                Sentence.Of("store.serverDown", $"The server of {name} is going down or coming up. What is recorded here is kept; try again."),
            _ => ServerFailed(name, reason.TrimEnd('.'), state),
        };
    }

    private static Sentence ServerFailed(string name, string reason, string state) => Sentence.Of("store.serverFailed", $"The run store {name} failed: {reason} ({state}).");

    private static Sentence OfFile(SqliteException failure, string path)
    {
        (int code, string reason) = (failure.SqliteExtendedErrorCode, failure.Message.TrimEnd('.'));
        return failure.SqliteErrorCode switch
        {
            Busy or Locked => Sentence.Of("store.locked", $"The run store {path} is locked by another program. End that program, or choose another file with --store."),
            ReadOnly => Sentence.Of(
                "store.readOnly", $"The run store {path} can't be written: the file or its folder is read-only. Change its permissions, or choose another file with --store."),
            InputOutput when code != NoRoomForIndex => Sentence.Of(
                "store.disk", $"The run store {path} can't be read or written: the disk reports an error ({code}). Check the disk, or choose another file with --store."),
            Corrupt => Sentence.Of("store.damaged", $"The run store {path} is damaged. Keep a copy of it, and choose another file with --store."),
            Full or InputOutput => Sentence.Of("store.full", $"The run store {path} can't grow: the disk is full. Make room, or choose another file with --store."),
            CannotOpen => Sentence.Of(
                "store.closed",
                $"The run store {path} can't be opened. Check that its folder exists and that you may read and write there, or choose another file with --store."),
            NotADatabase => Sentence.Of("store.noStore", $"{path} is no run store: the file is no SQLite database. Choose another file with --store."),
            _ => Sentence.Of("store.failed", $"The run store {path} failed: {reason}. Choose another file with --store if it comes back."),
        };
    }
}
