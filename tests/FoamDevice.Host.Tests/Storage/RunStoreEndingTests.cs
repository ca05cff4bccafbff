using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>How records end, whatever keeps them.</summary>
public abstract class RunStoreEndingTests(IStorePlace place) : IDisposable
{
    private readonly RunStore _store = RunStore.Open(place.Address);

    [Fact]
    public void A_record_that_is_given_up_says_from_where_on_nothing_is_known()
    {
        string id = _store.Begin(SampleRun.New());
        _store.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Take(4)] });

        _store.GiveUp(id, SampleRun.Start.AddDays(1));

        RunRecord record = _store.Find(id);
        Assert.Equal((RecordEnding.GivenUp, RunOutcome.None), (record.Header.Ending, record.Header.Outcome));
        LostEvents gap = Assert.Single(record.Gaps);
        Assert.Equal((1u, 5u, null), (gap.BootId, gap.FirstSequence, gap.LastSequence));
        Assert.Empty(_store.Unfinished());
        Assert.Empty(_store.Unfinished("FD-0001"));
    }

    [Fact]
    public void A_run_whose_end_was_told_keeps_its_outcome_when_it_is_given_up()
    {
        string id = _store.Begin(SampleRun.New());
        _store.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Take(7)] });

        _store.GiveUp(id, SampleRun.Start);

        Assert.Equal(RunOutcome.Completed, _store.Find(id).Header.Outcome);
    }

    [Fact]
    public void A_record_that_has_ended_can_not_be_given_up()
    {
        string id = SampleRun.Stored(_store).Header.Id;

        Assert.StartsWith($"The record {id} has ended already (Closed)", Assert.Throws<StoreException>(() => _store.GiveUp(id, SampleRun.Start)).Message);
        Assert.Throws<StoreException>(() => _store.GiveUp("nothing", SampleRun.Start));
    }

    [Fact]
    public void A_closed_record_is_not_ended_otherwise_by_a_host_that_comes_late()
    {
        string id = SampleRun.Stored(_store).Header.Id;

        _store.Append(new RecordChanges { Ends = [SampleRun.End(id, RecordEnding.Left, RunOutcome.Faulted)] });
        _store.Append(new RecordChanges { Ends = [SampleRun.End(id, RecordEnding.Lost, RunOutcome.None)] });

        RecordHeader header = _store.Find(id).Header;
        Assert.Equal((RecordEnding.Closed, RunOutcome.Completed), (header.Ending, header.Outcome));
    }

    [Fact]
    public void A_left_record_may_still_grow_but_is_not_unfinished_for_people()
    {
        string id = _store.Begin(SampleRun.New());
        _store.Append(new RecordChanges { Events = SampleRun.Events(id), Ends = [SampleRun.End(id, RecordEnding.Left)] });

        Assert.Empty(_store.Unfinished());
        Assert.Equal(id, Assert.Single(_store.Unfinished("FD-0001")).RecordId);
        Assert.Empty(_store.Unfinished("FD-0002"));
    }

    [Fact]
    public void Only_an_empty_record_is_withdrawn()
    {
        string empty = _store.Begin(SampleRun.New(runToken: 1));
        string begun = _store.Begin(SampleRun.New(runToken: 2));
        _store.Append(new RecordChanges { Events = SampleRun.Events(begun) });

        _store.Append(new RecordChanges { Withdrawn = [empty, begun, "never was"] });

        Assert.Equal([begun], _store.List(9).Select(header => header.Id));
        Assert.Null(_store.Read(empty));
    }

    [Fact]
    public void Events_gaps_and_ends_are_stored_together_or_not_at_all()
    {
        string id = _store.Begin(SampleRun.New());
        _store.Append(new RecordChanges { Events = [SampleRun.Event(2, EventType.StopAccepted, null, id)] });

        Assert.Throws<StoreException>(() => _store.Append(new RecordChanges
        {
            Events = [SampleRun.Event(1, EventType.StopAccepted, null, id), SampleRun.Event(2, EventType.HostHeard, null, id)],
            Gaps = [new LostEvents("FD-0001", 1, 5, 6, SampleRun.Start, id)],
            Ends = [SampleRun.End(id)],
        }));

        RunRecord record = _store.Find(id);
        Assert.Single(record.Events);
        Assert.Empty(record.Gaps);
        Assert.Equal(RecordEnding.Open, record.Header.Ending);
    }

    [Fact]
    public void An_open_gap_does_not_count_as_stored_and_gives_way_to_a_known_end()
    {
        _store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 1, 5, null, SampleRun.Start, null)] });
        Assert.Equal(4u, _store.LastSequence("FD-0001", 1));

        _store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 1, 5, 9, SampleRun.Start, null)] });
        Assert.Equal(9u, _store.LastSequence("FD-0001", 1));
    }

    [Fact]
    public void Two_recorders_of_two_devices_share_one_store()
    {
        using RunStore one = RunStore.Open(place.Address);
        using RunStore other = RunStore.Open(place.Address);
        string first = one.Begin(SampleRun.New(runToken: 1));
        string second = other.Begin(SampleRun.New(SampleRun.SimulatedDevice, runToken: 2));

        for (uint i = 1; i <= 20; i++)
        {
            one.Append(new RecordChanges { Events = [SampleRun.Event(i, EventType.HostHeard, null, first)] });
            other.Append(new RecordChanges { Events = [SampleRun.Event(i, EventType.HostHeard, null, second, deviceId: "SIM-0001")] });
        }

        Assert.Equal((20, 20), (other.Find(first).Events.Count, one.Find(second).Events.Count));
    }

    public void Dispose()
    {
        _store.Dispose();
        place.Dispose();
        GC.SuppressFinalize(this);
    }
}
