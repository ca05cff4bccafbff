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
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What went wrong with a store, and what to do.</summary>
    /// <param name="failure">What the engine's driver threw.</param>
    /// <param name="name">File or server.</param>
    public static StoreException Of(Exception failure, string name) => new(
        failure switch
        {
            SqliteException sqlite => Describe(sqlite, name),
            PostgresException refused => Describe(refused, name),
            NpgsqlException { IsTransient: false } refused => $"The server of the run store {name} can't be used: {OneLine(refused)}. Look at the address; the password belongs into PGPASSWORD or a pgpass file.",
            _ => $"The server of the run store {name} can't be reached: {OneLine(failure.InnerException ?? failure)}. Check that it runs and that the network is there; what is recorded here is kept.",
        },
        failure)
    {
        MayPass = MayPass(failure),
    };

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

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static string Describe(PostgresException refused, string name) => refused.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The server refuses the user or password of {name}. Give the password in PGPASSWORD or a pgpass file, or ask the server's administrator.",
        PostgresErrorCodes.InvalidCatalogName => $"The server has no such database: {name}. Have it made (createdb), or name another.",
        PostgresErrorCodes.InsufficientPrivilege => $"The user of {name} may not do that: {refused.MessageText}. Have the rights granted.",
        PostgresErrorCodes.DiskFull => $"The server of {name} has no room left on its disk. What is recorded here is kept.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            $"The server of {name} is going down or coming up. What is recorded here is kept; try again.",
        _ => $"The run store {name} failed: {refused.MessageText.TrimEnd('.')} ({refused.SqlState}).",
    };

    private static string Describe(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Busy or Locked => $"The run store {path} is locked by another program. End that program, or choose another file with --store.",
        ReadOnly => $"The run store {path} can't be written: the file or its folder is read-only. Change its permissions, or choose another file with --store.",
        InputOutput => $"The run store {path} can't be read or written: the disk reports an error ({failure.SqliteExtendedErrorCode}). Check the disk, or choose another file with --store.",
        Corrupt => $"The run store {path} is damaged. Keep a copy of it, and choose another file with --store.",
        Full => $"The run store {path} can't grow: the disk is full. Make room, or choose another file with --store.",
        CannotOpen => $"The run store {path} can't be opened. Check that its folder exists and that you may read and write there, or choose another file with --store.",
        NotADatabase => $"{path} is no run store: the file is no SQLite database. Choose another file with --store.",
        _ => $"The run store {path} failed: {failure.Message.TrimEnd('.')}. Choose another file with --store if it comes back.",
    };
}
