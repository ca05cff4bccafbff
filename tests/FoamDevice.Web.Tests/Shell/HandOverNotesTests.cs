using FoamDevice.Host;
using FoamDevice.Web.Seats;
using Microsoft.Extensions.DependencyInjection;

namespace FoamDevice.Web.Tests.Shell;

public sealed class HandOverNotesTests : PageTest
{
    private static readonly SeatVisitor _ada = new("browser-a", new DeskPerson("Ada", DeskRole.Engineer));
    private static readonly SeatVisitor _grace = new("browser-g", new DeskPerson("Grace", DeskRole.Technician));

    private readonly string _record;
    private readonly ControlSeat _seat;
    private readonly HandOverNotes _notes;

    public HandOverNotesTests()
    {
        Services.AddLogging();
        using (RunStore store = RunStore.Open(StorePath))
            _record = SampleRecords.Store(store).Header.Id;

        _seat = Services.GetRequiredService<ControlSeat>();
        _notes = Services.GetRequiredService<HandOverNotes>();
    }

    [Fact]
    public async Task During_a_run_the_record_says_who_handed_the_controls_to_whom()
    {
        _seat.Take(_grace);
        Desk.Show(view => view with { Run = new DeskRun { RecordId = _record } });

        _seat.HandOver(_grace.Browser);
        _seat.Take(_ada);
        await _notes.Newest;

        Assert.Equal(new RecordNote("Grace handed the controls at the bench page over to Ada.", "Ada"), Assert.Single(Notes()));
    }

    [Fact]
    public async Task During_a_run_the_record_says_who_took_free_controls()
    {
        Desk.Show(view => view with { Run = new DeskRun { RecordId = _record } });

        _seat.Take(_ada);
        await _notes.Newest;

        Assert.Equal("Ada took the controls at the bench page.", Assert.Single(Notes()).Text);
    }

    [Fact]
    public async Task Without_a_run_of_this_desk_nothing_is_written()
    {
        _seat.Take(_grace);
        Desk.Show(view => view with { Run = new DeskRun { RecordId = _record, IsWatched = true } });
        _seat.Leave(_grace.Browser);
        _seat.Take(_ada);
        await _notes.Newest;

        Assert.Empty(Notes());
    }

    [Fact]
    public async Task A_note_that_can_not_be_written_stops_nobody()
    {
        Desk.Show(view => view with { Run = new DeskRun { RecordId = "no such record" } });

        Assert.True(_seat.Take(_ada));
        await _notes.Newest;

        Assert.Equal("Ada", _seat.View.Holder?.Person.Name);
    }

    private List<RecordNote> Notes()
    {
        using RunStore store = RunStore.OpenForReading(StorePath);
        return [.. store.Find(_record).Entries.Select(RecordNote.Of).OfType<RecordNote>()];
    }
}
