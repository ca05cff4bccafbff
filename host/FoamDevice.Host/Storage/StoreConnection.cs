using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>Opens SQLite files so that what is written stays written.</summary>
internal static class StoreConnection
{
    /// <summary>How long a writer waits for another one, s.</summary>
    private const int LockWaitSeconds = 5;

    /// <summary>Opens a store for writing, and makes or updates it.</summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        MakeFolder(path);
        return Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            StoreSchema.Check(connection, path);
            UseDurableJournal(connection);
            StoreSchema.Migrate(connection);
        });
    }

    /// <summary>Opens a new store that is gone with the connection.</summary>
    public static SqliteConnection OpenInMemory() => Open(":memory:", SqliteOpenMode.Memory, StoreSchema.Migrate);

    /// <summary>Opens a store for reading; never waits for a writer.</summary>
    public static SqliteConnection OpenForReading(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no run store {path}. Run a method first, or name another file with --store.");

        try
        {
            return Current(Open(path, SqliteOpenMode.ReadOnly, connection => CheckForReading(connection, path)));
        }
        catch (StoreException refused) when (refused.InnerException is SqliteException && !File.Exists(path + "-wal"))
        {
            // A reader of a write-ahead log keeps an index beside the file. Where it may not, as on a read-only medium, a file that
            // nobody writes is read as one that can't change.
            string unchanging = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
            return Current(Open(path, SqliteOpenMode.ReadOnly, connection => CheckForReading(connection, path), unchanging));
        }
    }

    // A reader may not bring an older store up: it reads a copy in memory that is.
    private static SqliteConnection Current(SqliteConnection opened)
    {
        if (StoreSchema.IsCurrent(opened))
            return opened;

        using (opened)
        {
            return Open(":memory:", SqliteOpenMode.Memory, copy =>
            {
                opened.BackupDatabase(copy);
                StoreSchema.Migrate(copy);
            });
        }
    }

    private static void CheckForReading(SqliteConnection connection, string path)
    {
        if (StoreSchema.Check(connection, path) == 0)
            throw new StoreException($"The run store {path} is empty. Run a method first, or name another file with --store.");
    }

    // Write-ahead log: readers go on while a run is recorded. FULL: a commit is on the disk when it returns, for it is acknowledged to the device then.
    private static void UseDurableJournal(SqliteConnection connection) =>
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");

    private static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare, string? source = null)
    {
        // Without pooling the file is closed when the store is.
        var text = new SqliteConnectionStringBuilder { DataSource = source ?? path, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = LockWaitSeconds };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw StoreFailure.Of(failure, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoreException($"The folder of the run store {path} can't be made: {failure.Message.TrimEnd('.')}. Choose another file with --store.", failure);
        }
    }
}
