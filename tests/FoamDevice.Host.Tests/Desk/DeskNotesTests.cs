using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeskNotesTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();
    private readonly List<Sentence> _told = [];
    private readonly DeskNotes _notes;
    private readonly string _id;

    public DeskNotesTests()
    {
        _id = _store.Begin(SampleRun.New());
        _notes = new DeskNotes(_store, new VirtualTime(), _told.Add);
    }

    private string[] Logged => [.. new BenchLog(_store).Newest(10).Select(logged => $"{logged.Act.Who}: {logged.Act.Text}")];

    private string[] Written => [.. _store.Find(_id).Entries.Select(RecordNote.Of).OfType<RecordNote>().Select(note => $"{note.Who}: {note.Text}")];

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Notes_are_written_one_a_turn_in_the_order_in_which_they_came()
    {
        _notes.Add(_id, "Stop asked for", "Ada");
        _notes.Add(_id, "Abort asked for", "Tess");

        _notes.Poll(0);
        Assert.Equal(["Ada: Stop asked for"], Written);
        _notes.Poll(10_000);

        Assert.Equal(["Ada: Stop asked for", "Tess: Abort asked for"], Written);
        Assert.Empty(_told);
    }

    [Fact]
    public void Whoever_has_no_name_is_the_bench()
    {
        _notes.Add(_id, "Stop asked for", " ");

        _notes.Poll(0);

        Assert.Equal(["bench: Stop asked for"], Written);
    }

    [Fact]
    public void A_note_of_a_run_that_this_store_has_no_record_of_goes_into_the_benchs_own_log()
    {
        _notes.Add("20260101-000000-ffff", "Stop asked for", "Ada");
        _notes.Add(_id, "Stop asked for", "Ada");

        _notes.Poll(0);
        _notes.Poll(10_000);

        Assert.Equal(["Ada: Stop asked for (run 20260101-000000-ffff, of which this store has no record)"], Logged);
        Assert.Single(Written);
        Assert.Empty(_told);
    }

    [Fact]
    public void An_act_that_is_of_no_run_stands_in_the_benchs_own_log_which_is_verified_with_the_rest()
    {
        _notes.Add(new BenchAct(BenchActKind.SignedIn, "Ada", "Ada signed in at the bench page."));
        _notes.Add(new BenchAct(BenchActKind.Machine, "", "Homing asked for"));

        _notes.Poll(0);
        _notes.Poll(10_000);

        Assert.Equal(["bench: Homing asked for", "Ada: Ada signed in at the bench page."], Logged);
        Assert.Equal(BenchActKind.SignedIn, new BenchLog(_store).Newest(10)[1].Act.Kind);
        Assert.Empty(Written);
        Assert.True(_store.Verify().IsWhole);
    }

    [Fact]
    public void A_note_that_can_not_be_taken_is_told_and_given_up()
    {
        _notes.Add(_id, "Stop asked for", new string('A', 500));

        _notes.Poll(0);
        _notes.Poll(10_000);

        Assert.Contains("was not written", Assert.Single(_told).Text);
        Assert.Empty(Written);
    }
}
