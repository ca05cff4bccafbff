using Microsoft.Data.Sqlite;

namespace FoamDevice.Host;

/// <summary>SQLite's result codes in words for people.</summary>
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
    public static StoreException Of(SqliteException failure, string path) => new(Describe(failure, path), failure);

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
