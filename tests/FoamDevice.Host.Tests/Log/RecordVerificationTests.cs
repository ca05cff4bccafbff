using System.Text.Json.Nodes;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>One record among others, held against itself.</summary>
public sealed class RecordVerificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _key;
    private readonly string _id;

    public RecordVerificationTests()
    {
        using RunStore store = RunStore.Open(File);
        store.Begin(SampleRun.New(runToken: 1));
        _id = store.Begin(SampleRun.New(runToken: 2));
        store.Begin(SampleRun.New(SampleRun.SimulatedDevice, runToken: 3));
        store.Append(new RecordChanges { Events = SampleRun.Events(_id), Ends = [SampleRun.End(_id)] });
        store.Add(_id, LogKind.Note, new JsonObject { ["text"] = "Bright.", ["who"] = "Ada" });
        _key = store.KeyOf(_id);
    }

    private string File => _folder.Of("runs.db");

    [Fact]
    public void A_record_as_it_was_written_is_whole()
    {
        using RunStore store = RunStore.OpenForReading(File);

        VerifyReport report = store.VerifyRecord(_key);

        Assert.True(report.IsWhole, string.Join('\n', report.Findings));
        Assert.Equal(4, report.Entries);
    }

    [Theory]
    [InlineData("UPDATE log_entries SET content = replace(content, 'Bright', 'Dull!!') WHERE sequence = 5", LogFlaw.Chain, 5)]
    [InlineData("UPDATE log_entries SET content = replace(content, 'Alice', 'Clara') WHERE sequence = 2", LogFlaw.Chain, 2)]
    [InlineData("DELETE FROM log_entries WHERE sequence = 4", LogFlaw.Chain, 5)]
    [InlineData("UPDATE records SET operator = 'Clara' WHERE run_token = '0000000000000002'", LogFlaw.Table, 0)]
    [InlineData("DELETE FROM record_entries", LogFlaw.Table, 0)]
    [InlineData("DELETE FROM events WHERE sequence = 9", LogFlaw.Table, 0)]
    public void What_was_edited_in_it_is_found_at_its_place(string edit, LogFlaw flaw, long sequence)
    {
        Sqlite.Scalar(File, edit);

        using RunStore store = RunStore.OpenForReading(File);
        LogFinding found = store.VerifyRecord(_key).Findings[0];

        Assert.Equal((flaw, sequence), (found.Kind, found.Sequence));
        Assert.DoesNotContain(found.Said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
    }

    [Fact]
    public void What_was_edited_in_another_record_is_not_its_matter()
    {
        Sqlite.Scalar(File, "UPDATE records SET operator = 'Clara' WHERE run_token = '0000000000000001'; UPDATE log_entries SET content = 'x' WHERE sequence = 1");

        using RunStore store = RunStore.OpenForReading(File);

        Assert.True(store.VerifyRecord(_key).IsWhole);
        Assert.False(store.Verify().IsWhole);
    }

    [Fact]
    public void A_record_that_came_in_a_package_is_held_against_what_came()
    {
        string elsewhere = _folder.Of("elsewhere.db");
        using (RunStore from = RunStore.OpenForReading(File))
        using (RunStore to = RunStore.Open(elsewhere))
        {
            to.Import("0", from.EntriesOf(_key));
            Assert.True(to.VerifyRecord(_key).IsWhole, string.Join('\n', to.VerifyRecord(_key).Findings));
        }

        Sqlite.Scalar(elsewhere, "UPDATE records SET operator = 'Clara'");

        using RunStore changed = RunStore.OpenForReading(elsewhere);
        Assert.Equal(LogFlaw.Table, Assert.Single(changed.VerifyRecord(_key).Findings).Kind);
    }

    [Fact]
    public void A_record_that_can_no_longer_be_read_is_found_and_verified_all_the_same()
    {
        Sqlite.Scalar(File, $"UPDATE records SET ending = 'Finished' WHERE key = '{_key}'");

        using RunStore store = RunStore.OpenForReading(File);

        Assert.Contains("`foam runs verify` says where", Assert.Throws<StoreException>(() => store.Find(_id)).Message);
        Assert.Equal(LogFlaw.Table, Assert.Single(store.VerifyRecord(store.KeyOf(_id)).Findings).Kind);
    }

    public void Dispose() => _folder.Dispose();
}
