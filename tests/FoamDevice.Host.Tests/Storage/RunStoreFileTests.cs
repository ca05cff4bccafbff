using Microsoft.Data.Sqlite;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunStoreFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.Of("runs.db");

    [Fact]
    public void A_new_store_makes_its_folder()
    {
        string path = System.IO.Path.Combine(_folder.Path, "a", "b", "runs.db");

        RunStore.Open(path).Dispose();

        Assert.True(System.IO.File.Exists(path));
    }

    [Fact]
    public void A_commit_is_on_the_disk_when_it_returns()
    {
        using var store = RunStore.Open(File);

        Assert.Equal((2L, "wal"), store.Durability);
    }

    [Fact]
    public void Only_text_and_integers_are_stored_and_the_bytes_of_files()
    {
        using (var store = RunStore.Open(File))
            SampleRun.Stored(store);

        object? others = Sqlite.Scalar(
            File,
            """
            SELECT group_concat(sqlite_master.name || '.' || pragma_table_info.name || ' ' || pragma_table_info.type) FROM sqlite_master, pragma_table_info(sqlite_master.name)
            WHERE sqlite_master.type = 'table' AND pragma_table_info.type NOT IN ('TEXT', 'INTEGER')
            """);
        Assert.Equal("file_parts.content BLOB", others);
        Assert.Equal(6L, Sqlite.Scalar(File, "PRAGMA user_version"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_and_left_alone()
    {
        RunStore.Open(File).Dispose();
        Sqlite.Scalar(File, "PRAGMA user_version = 7");

        foreach (var open in new Func<string, RunStore>[] { RunStore.Open, RunStore.OpenForReading })
        {
            var refused = Assert.Throws<StoreException>(() => open(File));

            Assert.Equal($"The run store {File} is of version 7, and this program knows versions up to 6. Update this program, or choose another file with --store.", refused.Message);
        }

        Assert.Equal(7L, Sqlite.Scalar(File, "PRAGMA user_version"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        string text = string.Concat(Enumerable.Repeat("this is no database\n", 100));
        _folder.Write("runs.db", text);

        Assert.Equal($"{File} is no run store: the file is no SQLite database. Choose another file with --store.", Assert.Throws<StoreException>(() => RunStore.Open(File)).Message);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Sqlite.Scalar(File, "CREATE TABLE records (id TEXT)");

        Assert.Equal($"{File} is no run store: it is a database of another program. Choose another file with --store.", Assert.Throws<StoreException>(() => RunStore.Open(File)).Message);
        Assert.Equal(1L, Sqlite.Scalar(File, "SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public void A_store_opened_for_reading_is_not_written()
    {
        RunStore.Open(File).Dispose();
        using var store = RunStore.OpenForReading(File);

        Assert.Equal(
            $"The run store {File} can't be written: the file or its folder is read-only. Change its permissions, or choose another file with --store.",
            Assert.Throws<StoreException>(() => store.Begin(SampleRun.New())).Message);
    }

    [Fact]
    public void A_read_only_file_is_refused_in_words()
    {
        RunStore.Open(File).Dispose();
        SetMode(File, UnixFileMode.UserRead);
        using var user = new OrdinaryUser(_folder.Path);

        var refused = Assert.Throws<StoreException>(() =>
        {
            using var store = RunStore.Open(File);
            store.Begin(SampleRun.New());
        });

        Assert.Contains("read-only", refused.Message);
    }

    [Fact]
    public void A_read_only_folder_is_refused_in_words()
    {
        SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var user = new OrdinaryUser(_folder.Path);

        var refused = Record.Exception(() => RunStore.Open(File));
        SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Contains("can't be opened", Assert.IsType<StoreException>(refused).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_store_can_still_be_read_where_nothing_can_be_written(bool hasEmptyJournal)
    {
        using (var store = RunStore.Open(File))
            SampleRun.Stored(store);

        if (hasEmptyJournal)
            _folder.Write("runs.db-wal", "");

        SetMode(File, UnixFileMode.UserRead);
        SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var user = new OrdinaryUser(_folder.Path);
        int found = 0;
        var refused = Record.Exception(() =>
        {
            using var reader = RunStore.OpenForReading(File);
            found = reader.List(10).Count;
        });
        SetMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Null(refused);
        Assert.Equal(1, found);
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_refused_in_words()
    {
        string file = _folder.Write("plain.txt", "");

        var refused = Assert.Throws<StoreException>(() => RunStore.Open(System.IO.Path.Combine(file, "runs.db")));

        Assert.StartsWith($"The folder of the run store {file}/runs.db can't be made".Replace('/', System.IO.Path.DirectorySeparatorChar), refused.Message);
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused_in_words() =>
        Assert.StartsWith($"The run store {_folder.Path} can't be opened.", Assert.Throws<StoreException>(() => RunStore.Open(_folder.Path)).Message);

    [Fact]
    public void Reading_a_store_that_is_not_there_makes_none()
    {
        Assert.StartsWith($"There is no run store {File}.", Assert.Throws<StoreException>(() => RunStore.OpenForReading(File)).Message);
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData(13, "the disk is full")]
    [InlineData(5, "locked by another program")]
    [InlineData(10, "the disk reports an error")]
    [InlineData(11, "is damaged")]
    [InlineData(1, "failed: ")]
    public void What_SQLite_reports_is_said_in_words(int code, string words)
    {
        string message = StoreFailure.Of(new SqliteException("SQLite Error.", code), "/data/runs.db").Message;

        Assert.Contains(words, message);
        Assert.Contains("/data/runs.db", message);
        Assert.EndsWith("--store" + (code == 1 ? " if it comes back." : "."), message);
    }

    [Fact]
    public void The_default_place_follows_the_environment()
    {
        string? before = Environment.GetEnvironmentVariable(StoreLocation.FolderVariable);
        try
        {
            Environment.SetEnvironmentVariable(StoreLocation.FolderVariable, _folder.Path);
            Assert.Equal(File, StoreLocation.Default);

            Environment.SetEnvironmentVariable(StoreLocation.FolderVariable, "");
            Assert.EndsWith(System.IO.Path.Combine("FoamDevice", "runs.db"), StoreLocation.Default);
        }
        finally
        {
            Environment.SetEnvironmentVariable(StoreLocation.FolderVariable, before);
        }
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(path, mode);
    }

    public void Dispose() => _folder.Dispose();
}
