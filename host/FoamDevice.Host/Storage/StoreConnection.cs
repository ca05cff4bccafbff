using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>Opens the file of an embedded store so that what is written stays written.</summary>
internal static class StoreConnection
{
    /// <summary>How long a writer waits for another one, s.</summary>
    private const int LockWaitSeconds = 5;

    /// <summary>Opens a store for writing, and makes or updates it.</summary>
    public static StoreDatabase OpenForWriting(string path)
    {
        MakeFolder(path);
        return Open(path, SqliteOpenMode.ReadWriteCreate, database =>
        {
            int version = StoreSchema.Check(database);
            if (version > 0 && version < StoreSchema.Version)
                BackUp(database, version);

            UseDurableJournal(database);
            StoreSchema.Migrate(database);
            StoreFacts.CheckWriter(database);
        });
    }

    /// <summary>Opens a new store that is gone with the connection.</summary>
    public static StoreDatabase OpenInMemory() => Open(":memory:", SqliteOpenMode.Memory, StoreSchema.Migrate);

    /// <summary>Opens a new store for one use, in a file because it may be large; it need not survive anything.</summary>
    public static StoreDatabase OpenTemporary(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, database =>
    {
        database.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        StoreSchema.Migrate(database);
    });

    /// <summary>Opens a store for reading; never waits for a writer.</summary>
    public static StoreDatabase OpenForReading(string path)
    {
        if (!File.Exists(path))
            throw new StoreException($"There is no run store {path}. Run a method first, or name another file with --store.");

        try
        {
            return Current(Open(path, SqliteOpenMode.ReadOnly, CheckForReading));
        }
        catch (StoreException refused) when (refused.InnerException is SqliteException && !HasJournal(path))
        {
            // A reader of a write-ahead log keeps an index beside the file. Where it may not, as on a read-only medium, or there is no room for it, as
            // on a full disk, a file that nobody writes is read as one that can't change.
            string unchanging = new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
            return Current(Open(path, SqliteOpenMode.ReadOnly, CheckForReading, unchanging));
        }
    }

    private static bool HasJournal(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    // A reader may not bring an older store up: it reads a copy in memory that is.
    private static StoreDatabase Current(StoreDatabase opened)
    {
        if (StoreSchema.IsCurrent(opened))
            return opened;

        using (opened)
        {
            return Open(":memory:", SqliteOpenMode.Memory, copy =>
            {
                ((SqliteConnection)opened.Connection).BackupDatabase((SqliteConnection)copy.Connection);
                StoreSchema.Migrate(copy);
            });
        }
    }

    private static void CheckForReading(StoreDatabase database)
    {
        if (StoreSchema.Check(database) == 0)
            throw new StoreException($"The run store {database.Name} is empty. Run a method first, or name another file with --store.");
    }

    // Beside the file, under a name that says of which version it is, and under that name only once it is whole; an earlier one stays.
    private static void BackUp(StoreDatabase database, int version)
    {
        string name = $"{database.Name}.version-{version}";
        string copy = name;
        for (int number = 2; File.Exists(copy); number++)
            copy = $"{name}-{number}";

        string unfinished = copy + ".unfinished";
        File.Delete(unfinished);
        database.Execute("VACUUM INTO @unfinished", new { unfinished });
        File.Move(unfinished, copy);
    }

    // Write-ahead log: readers go on while a run is recorded. FULL: a commit is on the disk when it returns, for it is acknowledged to the device then.
    private static void UseDurableJournal(StoreDatabase database) =>
        database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");

    private static StoreDatabase Open(string path, SqliteOpenMode mode, Action<StoreDatabase> prepare, string? source = null)
    {
        // Without pooling the file is closed when the store is.
        var text = new SqliteConnectionStringBuilder { DataSource = source ?? path, Mode = mode, Pooling = false, ForeignKeys = true, DefaultTimeout = LockWaitSeconds };
        var database = new StoreDatabase(new SqliteConnection(text.ToString()), StoreEngine.Sqlite, path);
        try
        {
            database.Connection.Open();
            prepare(database);
            return database;
        }
        catch (DbException failure)
        {
            database.Dispose();
            throw StoreFailure.Of(failure, path);
        }
        catch
        {
            database.Dispose();
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
