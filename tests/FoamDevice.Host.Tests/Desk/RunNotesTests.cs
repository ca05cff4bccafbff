using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunNotesTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();
    private readonly List<string> _told = [];
    private readonly RunNotes _notes;
    private readonly string _id;

    public RunNotesTests()
    {
        _id = _store.Begin(SampleRun.New());
        _notes = new RunNotes(_store, new VirtualTime(), _told.Add);
    }

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
    public void A_run_that_is_recorded_elsewhere_is_said_to_be_and_holds_up_no_other_note()
    {
        _notes.Add("20260101-000000-ffff", "Stop asked for", "Ada");
        _notes.Add(_id, "Stop asked for", "Ada");

        _notes.Poll(0);
        _notes.Poll(10_000);

        Assert.Contains("recorded in this bench's store", Assert.Single(_told));
        Assert.Single(Written);
    }

    [Fact]
    public void A_note_that_can_not_be_taken_is_told_and_given_up()
    {
        _notes.Add(_id, "Stop asked for", new string('A', 500));

        _notes.Poll(0);
        _notes.Poll(10_000);

        Assert.Contains("was not written", Assert.Single(_told));
        Assert.Empty(Written);
    }
}
