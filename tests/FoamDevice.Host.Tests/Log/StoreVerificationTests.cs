using Microsoft.Data.Sqlite;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class StoreVerificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.Of("runs.db");

    [Fact]
    public void A_store_as_it_was_written_is_whole()
    {
        using RunStore store = Filled();

        VerifyReport report = store.Verify();

        Assert.True(report.IsWhole, string.Join('\n', report.Findings));
        Assert.Equal(2, report.Entries);
        Assert.Equal(store.Writer, Assert.Single(report.Heads).Writer);
    }

    [Theory]
    [InlineData("UPDATE log_entries SET content = replace(content, 'Completed', 'Faulted!!') WHERE sequence = 2", LogFlaw.Chain, 2)]
    [InlineData("UPDATE log_entries SET at_us = at_us + 1 WHERE sequence = 1", LogFlaw.Chain, 1)]
    [InlineData("UPDATE log_entries SET record_key = NULL WHERE sequence = 2", LogFlaw.Chain, 2)]
    [InlineData("DELETE FROM log_entries WHERE sequence = 1", LogFlaw.Chain, 2)]
    [InlineData("UPDATE events SET body = '00' || substr(body, 3) WHERE sequence = 4", LogFlaw.Table, 0)]
    [InlineData("DELETE FROM events WHERE sequence = 4", LogFlaw.Table, 0)]
    [InlineData("INSERT INTO gaps VALUES ('0000000000000000', 'FD-0001', 1, 100, 101, 0, NULL)", LogFlaw.Table, 0)]
    [InlineData("UPDATE records SET sim = 1 - sim", LogFlaw.Table, 0)]
    [InlineData("UPDATE record_ends SET outcome = 'Stopped'", LogFlaw.Table, 0)]
    [InlineData("INSERT INTO record_imports VALUES ('0000000000000000:1', '0000000000000000', 2)", LogFlaw.Table, 0)]
    [InlineData("UPDATE store_facts SET value = '0000000000000000' WHERE name = 'writer'", LogFlaw.Writer, 0)]
    [InlineData("UPDATE store_facts SET value = 'x' || substr(value, 2) WHERE name = 'writer_sha256'", LogFlaw.Writer, 0)]
    [InlineData("DELETE FROM store_facts WHERE name = 'writer_sha256'", LogFlaw.Writer, 0)]
    public void What_was_edited_is_found_at_its_place(string edit, LogFlaw flaw, long sequence)
    {
        Filled().Dispose();
        Sqlite.Scalar(File, edit);

        using RunStore store = RunStore.OpenForReading(File);
        LogFinding found = store.Verify().Findings[0];

        Assert.Equal((flaw, sequence), (found.Kind, found.Sequence));
    }

    [Fact]
    public void Every_single_byte_that_is_changed_in_any_row_is_found()
    {
        Filled().Dispose();
        int changed = 0;
        foreach (string table in (string[])["log_entries", "records", "record_ends", "events", "gaps"])
        {
            foreach (var (column, rowid, text) in TextsOf(table))
            {
                for (int at = 0; at < text.Length; at += Math.Max(1, text.Length / 40))
                {
                    string other = text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..];
                    Assert.False(IsWholeWith(table, column, rowid, other), $"{table}.{column} of row {rowid}, byte {at}");
                    changed++;
                }
            }
        }

        Assert.InRange(changed, 500, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{changed} changes, all found");
    }

    /// <summary>A broken byte and the sign for one read the same.</summary>
    [Fact]
    public void A_broken_byte_in_place_of_a_replacement_character_is_found()
    {
        using (RunStore store = RunStore.Open(File))
        {
            store.Begin(SampleRun.New() with { Operator = "A\uFFFDa" });
            Assert.True(store.Verify().IsWhole);
        }

        using (SqliteConnection connection = Connect())
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE log_entries SET content = CAST(unhex(replace(hex(content), 'EFBFBD', 'FF')) AS TEXT) WHERE sequence = 1";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        using RunStore read = RunStore.Open(File);
        LogFinding found = read.Verify().Findings[0];

        Assert.Equal((LogFlaw.Chain, 1), (found.Kind, found.Sequence));
        Assert.Contains("bytes", found.Text, StringComparison.Ordinal);
    }

    /// <summary>It would go on in what may be another bench's log.</summary>
    [Fact]
    public void A_store_whose_writer_was_changed_is_read_and_not_written()
    {
        Filled().Dispose();
        Sqlite.Scalar(File, "UPDATE store_facts SET value = '0000000000000000' WHERE name = 'writer'");

        Assert.Contains("writer 0000000000000000", Assert.Throws<StoreException>(() => RunStore.Open(File)).Message, StringComparison.Ordinal);

        using RunStore read = RunStore.OpenForReading(File);
        Assert.Single(read.List(9));
    }

    [Fact]
    public void An_index_that_no_longer_fits_its_table_is_found()
    {
        Filled().Dispose();
        Sqlite.Scalar(
            File,
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET sql = 'CREATE INDEX records_id ON records (method_id)' WHERE name = 'records_id'
            """);

        using RunStore store = RunStore.OpenForReading(File);
        LogFinding found = store.Verify().Findings[0];

        Assert.Equal(LogFlaw.Database, found.Kind);
        Assert.Contains("records_id", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_lost_is_found_and_what_it_hides_is_said()
    {
        Filled().Dispose();
        long page = (long)Sqlite.Scalar(File, "SELECT rootpage FROM sqlite_master WHERE name = 'log_entries'")!;
        long bytes = (long)Sqlite.Scalar(File, "PRAGMA page_size")!;
        using (FileStream file = System.IO.File.OpenWrite(File))
        {
            file.Position = (page - 1) * bytes;
            file.Write(new byte[bytes]);
        }

        using RunStore store = RunStore.OpenForReading(File);
        VerifyReport report = store.Verify();

        Assert.Equal(LogFlaw.Database, report.Findings[0].Kind);
        Assert.StartsWith("The rest was not looked at", report.Findings[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_was_noted_elsewhere_must_be_in_the_log()
    {
        using RunStore store = Filled();
        string head = store.Head(store.Writer).Hash;

        Assert.True(store.Verify(head.ToUpperInvariant()).IsWhole);
        Assert.Equal(LogFlaw.HeadUnknown, Assert.Single(store.Verify(LogEntry.HashOf("another")).Findings).Kind);
    }

    [Fact]
    public void A_tail_that_was_cut_is_caught_only_by_an_anchor()
    {
        LogHead seen;
        using (RunStore store = Filled())
            seen = store.Head(store.Writer);

        Sqlite.Scalar(File, "DELETE FROM log_entries WHERE sequence = 2; DELETE FROM events; DELETE FROM record_ends; UPDATE records SET ending = 'Open', outcome = 'None', ended_us = NULL");
        using RunStore cut = RunStore.Open(File);
        Assert.True(cut.Verify().IsWhole);
        using RunStore lab = RunStore.OpenInMemory();
        lab.NoteHeads("bench", [seen]);
        cut.Enter(LogHead.Empty(lab.Writer), lab.EntriesAfter(LogHead.Empty(lab.Writer), 9));

        Assert.Contains(cut.Verify().Findings, found => found.Kind == LogFlaw.CutTail && found.Sequence == 2);
        Assert.Contains(cut.Verify(seen.Hash).Findings, found => found.Kind == LogFlaw.HeadUnknown);
    }

    public void Dispose() => _folder.Dispose();

    private RunStore Filled()
    {
        RunStore store = RunStore.Open(File);
        SampleRun.Stored(store);
        return store;
    }

    private List<(string Column, long Row, string Text)> TextsOf(string table)
    {
        List<(string, long, string)> texts = [];
        using var connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, * FROM {table} ORDER BY rowid LIMIT 2";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (int column = 1; column < reader.FieldCount; column++)
            {
                if (!reader.IsDBNull(column) && reader.GetFieldType(column) == typeof(string))
                    texts.Add((reader.GetName(column), reader.GetInt64(0), reader.GetString(column)));
            }
        }

        return texts;
    }

    private bool IsWholeWith(string table, string column, long rowid, string text)
    {
        using SqliteConnection connection = Connect();
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        connection.BackupDatabase(memory);
        using SqliteCommand command = memory.CreateCommand();
        command.CommandText = $"UPDATE {table} SET {column} = $text WHERE rowid = $row";
        command.Parameters.AddWithValue("$text", text);
        command.Parameters.AddWithValue("$row", rowid);
        command.ExecuteNonQuery();
        return RunStore.Of(memory).Verify().IsWhole;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }
}
