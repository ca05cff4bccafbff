using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>What every store does, whatever keeps it.</summary>
public abstract class RunStoreTests(IStorePlace place) : IDisposable
{
    private string Address => place.Address;

    [Fact]
    public void A_run_reads_back_as_it_was_stored()
    {
        var run = SampleRun.New();
        using (var store = RunStore.Open(Address))
            SampleRun.Stored(store);

        using var reader = RunStore.OpenForReading(Address);
        var record = reader.Find("20261122");

        Assert.Equal("20261122-173000-7f3a", record.Header.Id);
        Assert.Equal((RunOutcome.Completed, FaultCode.None, 4, 4), (record.Header.Outcome, record.Header.Fault, record.Header.PassesPlanned, record.Header.PassesMade));
        Assert.Equal((SampleRun.Start, SampleRun.Start.AddMinutes(1)), (record.Header.StartedAt, record.Header.EndedAt));
        Assert.Equal((run.Method.Text, run.Method.Sha256), (record.MethodText, record.MethodSha256));
        Assert.Equal(MessageBytes.Of(run.Plan), MessageBytes.Of(record.Plan));
        Assert.Equal(MessageBytes.Of(run.Machine), MessageBytes.Of(record.Machine));
        Assert.Equal(MessageBytes.Of(run.Calibration), MessageBytes.Of(record.Calibration));
        Assert.Equal(SampleRun.RealDevice, record.Device);
    }

    [Fact]
    public void Events_read_back_byte_for_byte_and_in_order()
    {
        using var store = RunStore.Open(Address);
        string id = store.Begin(SampleRun.New());
        var events = SampleRun.Events(id);
        store.Append(new RecordChanges { Events = [.. events.Reverse()] });

        var read = store.Find(id).Events;

        Assert.Equal(events.Select(one => (one.Sequence, one.TimeMicroseconds, one.Type, one.ReceivedAt)), read.Select(one => (one.Sequence, one.TimeMicroseconds, one.Type, one.ReceivedAt)));
        Assert.Equal(events.Select(one => one.Body), read.Select(one => one.Body));
    }

    [Fact]
    public void An_event_that_comes_twice_is_stored_once()
    {
        using var store = RunStore.Open(Address);
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges { Events = SampleRun.Events(id) });
        store.Append(new RecordChanges { Events = SampleRun.Events(id) });

        Assert.Equal(9, store.Find(id).Events.Count);
    }

    [Fact]
    public void Another_event_under_a_number_that_is_taken_is_never_lost_in_silence()
    {
        using var store = RunStore.Open(Address);
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges { Events = SampleRun.Events(id) });

        var refused = Assert.Throws<StoreException>(() => store.Append(new RecordChanges { Events = [SampleRun.Event(1, EventType.RunClosed, new RunClosed(), id)] }));

        Assert.StartsWith("Device FD-0001 sent an event 1 of boot 1 that differs from the one in the store", refused.Message);
    }

    [Fact]
    public void A_batch_is_stored_whole_or_not_at_all()
    {
        using var store = RunStore.Open(Address);
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges { Events = [SampleRun.Event(2, EventType.StopAccepted, null, id)] });

        Assert.Throws<StoreException>(() => store.Append(new RecordChanges { Events = [SampleRun.Event(1, EventType.StopAccepted, null, id), SampleRun.Event(2, EventType.HostHeard, null, id)] }));

        Assert.Equal(2u, Assert.Single(store.Find(id).Events).Sequence);
    }

    [Fact]
    public void The_last_sequence_is_that_of_the_boot()
    {
        using var store = RunStore.Open(Address);
        store.Append(new RecordChanges { Events = [SampleRun.Event(7, EventType.HostHeard, null, null, bootId: 3), SampleRun.Event(9, EventType.HostHeard, null, null, bootId: 2)] });

        Assert.Equal((7u, 9u, 0u), (store.LastSequence("FD-0001", 3), store.LastSequence("FD-0001", 2), store.LastSequence("FD-0002", 3)));
    }

    [Fact]
    public void A_gap_counts_as_stored_for_nothing_will_come_for_it()
    {
        using var store = RunStore.Open(Address);
        store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 1, 5, 20, SampleRun.Start, null)] });
        store.Append(new RecordChanges { Gaps = [new LostEvents("FD-0001", 1, 5, 20, SampleRun.Start, null)] });

        Assert.Equal(20u, store.LastSequence("FD-0001", 1));
    }

    [Theory]
    [InlineData("ESP32_PSRAM_REV3", false)]
    [InlineData("VIRTUAL", true)]
    public void A_simulated_run_is_marked_in_a_column_of_its_own(string target, bool simulated)
    {
        using (var store = RunStore.Open(Address))
            store.Begin(SampleRun.New(SampleRun.RealDevice with { Target = target }));

        Assert.Equal(simulated ? 1L : 0L, place.Scalar("SELECT sim FROM records"));
    }

    [Fact]
    public void Two_runs_of_one_second_and_token_have_ids_of_their_own()
    {
        using var store = RunStore.Open(Address);

        Assert.Equal(["20261122-173000-7f3a", "20261122-173000-7f3a-2"], new[] { store.Begin(SampleRun.New()), store.Begin(SampleRun.New()) });
        Assert.Equal("20261122-173000-7f3a", store.Find("20261122-173000-7f3a").Header.Id);
    }

    [Fact]
    public void A_prefix_of_several_records_is_refused_with_their_ids()
    {
        using var store = RunStore.Open(Address);
        store.Begin(SampleRun.New(runToken: 0xaaaa));
        store.Begin(SampleRun.New(runToken: 0xbbbb));

        var refused = Assert.Throws<StoreException>(() => store.Find("20261122-1730"));

        Assert.Equal("2 records begin with '20261122-1730': 20261122-173000-aaaa, 20261122-173000-bbbb. Write more of the id.", refused.Message);
    }

    /// <summary>Two benches that start in the same second may draw the same id.</summary>
    [Fact]
    public void Records_of_two_benches_with_one_id_are_told_apart_by_their_keys()
    {
        using var store = RunStore.Open(Address);
        using var other = RunStore.OpenInMemory();
        string id = store.Begin(SampleRun.New());
        other.Begin(SampleRun.New(SampleRun.SimulatedDevice));
        string own = store.KeyOf(id);
        string others = other.KeyOf(id);
        new LogSync(other, store).Run(SyncWays.Send, null, TestContext.Current.CancellationToken);

        foreach (Func<string, object> find in (Func<string, object>[])[store.Find, store.KeyOf, name => store.Find(name[..^2])])
        {
            string refused = Assert.Throws<StoreException>(() => find(id)).Message;
            Assert.Contains($"{own} (device FD-0001)", refused, StringComparison.Ordinal);
            Assert.Contains($"{others} (device SIM-0001)", refused, StringComparison.Ordinal);
        }

        store.Append(new RecordChanges { Ends = [SampleRun.End(id)] });
        new RecordAdditions(store, TimeProvider.System).Correct(store.Find(others), "sample.label", "theirs", "theirs", "Ada");
        Assert.Equal(("FD-0001", RecordEnding.Closed, ""), Told(store.Find(own)));
        Assert.Equal(("SIM-0001", RecordEnding.Open, "theirs"), Told(store.Find(others)));

        store.GiveUp(others, SampleRun.Start.AddHours(1));
        Assert.Equal(RecordEnding.GivenUp, store.Find(others).Header.Ending);
        Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings));

        static (string, RecordEnding, string) Told(RunRecord record) => (record.Header.DeviceId, record.Header.Ending, record.Header.Label);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE records; --")]
    public void A_record_that_is_not_there_is_refused_in_words(string id)
    {
        using var store = RunStore.Open(Address);
        store.Begin(SampleRun.New());

        Assert.StartsWith($"There is no record '{id}'", Assert.Throws<StoreException>(() => store.Find(id)).Message);
    }

    [Fact]
    public void The_newest_records_come_first_and_open_ones_are_known()
    {
        using var store = RunStore.Open(Address);
        string first = store.Begin(SampleRun.New(runToken: 1));
        string second = store.Begin(SampleRun.New(runToken: 2, startedAt: SampleRun.Start.AddHours(1)));
        store.Append(new RecordChanges { Ends = [SampleRun.End(first, outcome: RunOutcome.Faulted, fault: FaultCode.DriverAlarm)] });

        Assert.Equal([second, first], store.List(10).Select(header => header.Id));
        Assert.Equal([second], store.List(1).Select(header => header.Id));
        Assert.Equal([second], store.Unfinished().Select(header => header.Id));
        Assert.Equal(FaultCode.DriverAlarm, store.List(2)[1].Fault);
    }

    [Fact]
    public void A_reader_is_not_refused_while_a_run_is_recorded()
    {
        using var writer = RunStore.Open(Address);
        string id = writer.Begin(SampleRun.New());
        using var reader = RunStore.OpenForReading(Address);
        writer.Append(new RecordChanges { Events = SampleRun.Events(id) });

        Assert.Equal(9, reader.Find(id).Events.Count);
        Assert.Single(reader.Unfinished());
    }

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }
}
