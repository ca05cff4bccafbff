using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class ConductedRecordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-records-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_is_in_hand_of_the_program_that_began_it_until_that_ends()
    {
        SessionBench bench = new SessionBench().Open();
        var records = new ConductedRecords(bench.Store, _folder, "foam run tessari", TimeProvider.System);

        string id = records.Begin(RunOrders.RecordOn(bench.Session));

        LockHolder? holder = RecordLock.HolderOf(_folder, id);
        Assert.Equal((Environment.ProcessId, "foam run tessari"), (holder!.ProcessId, holder.Command));
        records.Dispose();
        Assert.Null(RecordLock.HolderOf(_folder, id));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void A_run_in_hand_can_not_be_taken_by_another_and_the_refusal_names_its_holder()
    {
        using RecordLock held = RecordLock.Acquire(_folder, "20261122-173000-7f3a", "foam run tessari", SessionBench.Epoch);
        using var records = new ConductedRecords(new MemoryStore(), _folder, "foam runs recover", TimeProvider.System);

        var refused = Assert.Throws<StoreException>(() => records.Hold("20261122-173000-7f3a"));

        Assert.Contains($"`foam run tessari` (process {Environment.ProcessId}", refused.Message);
    }

    [Fact]
    public void Nothing_of_a_device_is_stored_or_acknowledged_while_another_program_conducts_its_run()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Mixing);
        string id = first.Bench.Store.Record.Header.Id;
        SessionBench second = first.Bench.NextHost();
        using var records = new ConductedRecords(second.Store, _folder, "foam run other", TimeProvider.System);
        var recorder = new Recorder(records, SessionBench.Epoch);
        second = new SessionBench(second, recorder);
        int stored = second.Store.Events.Count;
        uint acknowledged = second.Device.Journal.Oldest;

        using (RecordLock.Acquire(_folder, id, "foam run tessari", SessionBench.Epoch))
        {
            second.Open();
            second.Run(3);

            Assert.Contains("in hand of `foam run tessari`", recorder.Failure!.Text);
            Assert.Equal((stored, acknowledged), (second.Store.Events.Count, second.Device.Journal.Oldest));
        }

        second.Run(2);

        Assert.Null(recorder.Failure);
        Assert.True(second.Device.Journal.Oldest > acknowledged);
        Assert.Equal(RecordEnding.Open, second.Store.Record.Header.Ending);
    }
}
