using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Benches and a laboratory's store, whatever keeps that.</summary>
public abstract class LogSyncTests(IStorePlace lab) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_a_bench_recorded_reads_the_same_in_the_laboratory()
    {
        using RunStore bench = Bench("one");
        RunRecord here = SampleRun.Stored(bench);
        using RunStore there = RunStore.Open(lab.Address);

        LogSync sync = Synced(bench, there);

        Assert.Equal((3L, 0L), (sync.Sent, sync.Received));
        Assert.Equal(RecordExport.Json(here), RecordExport.Json(there.Find(here.Header.Id)));
        Assert.Equal(bench.Heads(), there.Heads());
        Assert.True(there.Verify().IsWhole, string.Join('\n', there.Verify().Findings));
    }

    [Fact]
    public void A_sync_with_nothing_new_writes_nothing()
    {
        using RunStore bench = Bench("one");
        SampleRun.Stored(bench);
        using RunStore there = RunStore.Open(lab.Address);
        Synced(bench, there);
        IReadOnlyList<LogHead> before = there.Heads();

        LogSync again = Synced(bench, there);

        Assert.Equal((0L, 0L), (again.Sent, again.Received));
        Assert.Equal(before, there.Heads());
    }

    [Fact]
    public void Anchors_alone_are_nothing_new_and_are_not_answered()
    {
        using RunStore one = Bench("one");
        using RunStore two = Bench("two");
        using RunStore there = RunStore.Open(lab.Address);
        SampleRun.Stored(one);
        Synced(one, there);
        Synced(two, there);

        Synced(one, there);
        Synced(two, there);
        long entries = there.Verify().Entries;
        Synced(one, there);
        Synced(two, there);

        Assert.Equal(entries, there.Verify().Entries);
    }

    [Fact]
    public void A_bench_that_only_sends_is_whole_though_it_lacks_what_others_wrote()
    {
        using RunStore one = Bench("one");
        using RunStore two = Bench("two");
        using RunStore there = RunStore.Open(lab.Address);
        SampleRun.Stored(one);
        Synced(one, there);
        Synced(two, there);
        one.Begin(SampleRun.New(runToken: 8));
        Synced(one, there);

        two.Begin(SampleRun.New(SampleRun.SimulatedDevice, runToken: 9));
        new LogSync(two, there).Run(SyncWays.Send, null, TestContext.Current.CancellationToken);

        Assert.True(two.Verify().IsWhole, string.Join('\n', two.Verify().Findings));
    }

    [Fact]
    public void A_fork_that_meets_the_original_in_the_middle_of_a_copy_is_not_spliced_in()
    {
        using (RunStore bench = Bench("one"))
            bench.Begin(SampleRun.New());

        File.Copy(_folder.Of("one.db"), _folder.Of("copy.db"));
        using RunStore original = Bench("one");
        using RunStore copy = Bench("copy");
        using RunStore there = RunStore.Open(lab.Address);
        LogHead common = original.Head(original.Writer);
        Synced(original, there);
        original.Begin(SampleRun.New(runToken: 2));
        copy.Begin(SampleRun.New(runToken: 3));
        copy.Begin(SampleRun.New(runToken: 4));
        Synced(original, there);

        Assert.Throws<StoreException>(() => there.Enter(common, copy.EntriesAfter(common, 9)));

        Assert.True(there.Verify().IsWhole);
    }

    [Fact]
    public void Benches_get_each_others_records_through_the_laboratory()
    {
        using RunStore one = Bench("one");
        using RunStore two = Bench("two");
        using RunStore there = RunStore.Open(lab.Address);
        string first = SampleRun.Stored(one).Header.Id;
        two.Begin(SampleRun.New(SampleRun.SimulatedDevice, runToken: 9));

        Synced(one, there);
        Synced(two, there);
        Synced(one, there);

        Assert.Equal(2, one.List(9).Count);
        Assert.Equal(2, two.List(9).Count);
        Assert.Equal(RecordExport.Json(one.Find(first)), RecordExport.Json(two.Find(first)));
        Assert.All((RunStore[])[one, two, there], store => Assert.True(store.Verify().IsWhole));
    }

    [Fact]
    public void Two_benches_with_the_same_record_id_lose_nothing()
    {
        using RunStore one = Bench("one");
        using RunStore two = Bench("two");
        using RunStore there = RunStore.Open(lab.Address);
        SampleRun.Stored(one);
        SampleRun.Stored(two);

        Synced(one, there);
        Synced(two, there);

        Assert.Equal(2, there.List(9).Count(header => header.Id == "20261122-173000-7f3a"));
        Assert.Equal([4, 4], there.List(9).Select(header => header.PassesMade));
        Assert.True(there.Verify().IsWhole);
    }

    [Fact]
    public void A_record_that_grows_later_grows_there_too()
    {
        using RunStore bench = Bench("one");
        using RunStore there = RunStore.Open(lab.Address);
        string id = bench.Begin(SampleRun.New());
        Synced(bench, there);
        Assert.Equal(RecordEnding.Open, there.Find(id).Header.Ending);

        bench.Append(new RecordChanges { Events = SampleRun.Events(id), Ends = [SampleRun.End(id)] });
        Synced(bench, there);

        Assert.Equal((RecordEnding.Closed, 9), (there.Find(id).Header.Ending, there.Find(id).Events.Count));
    }

    [Fact]
    public void A_bench_that_adopts_the_run_of_another_writes_on_in_a_log_of_its_own()
    {
        using RunStore one = Bench("one");
        using RunStore two = Bench("two");
        using RunStore there = RunStore.Open(lab.Address);
        string id = one.Begin(SampleRun.New());
        one.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Take(4)] });
        Synced(one, there);
        Synced(two, there);

        two.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Skip(3)], Ends = [SampleRun.End(id)] });
        Synced(two, there);
        Synced(one, there);

        Assert.All((RunStore[])[one, two, there], store =>
        {
            Assert.Equal((RecordEnding.Closed, 9), (store.Find(id).Header.Ending, store.Find(id).Events.Count));
            Assert.True(store.Verify().IsWhole);
        });
    }

    [Fact]
    public void A_copy_of_the_file_that_was_written_on_is_a_fork_and_copies_nothing()
    {
        using (RunStore bench = Bench("one"))
            SampleRun.Stored(bench);

        File.Copy(_folder.Of("one.db"), _folder.Of("copy.db"));
        using RunStore original = Bench("one");
        using RunStore copy = Bench("copy");
        using RunStore there = RunStore.Open(lab.Address);
        original.Begin(SampleRun.New(runToken: 2));
        copy.Begin(SampleRun.New(runToken: 3));
        Synced(original, there);

        LogSync sync = Synced(copy, there);

        LogFinding fork = Assert.Single(sync.Forks);
        Assert.Contains("is not the same in", fork.Text);
        Assert.Equal(0, sync.Sent);
    }

    [Fact]
    public void A_log_that_was_written_anew_is_caught_by_what_the_laboratory_has_seen()
    {
        using RunStore there = RunStore.Open(lab.Address);
        using (RunStore bench = Bench("one"))
        {
            SampleRun.Stored(bench);
            Synced(bench, there);
        }

        using RunStore rewritten = Rewritten(_folder.Of("one.db"), _folder.Of("other.db"));
        Assert.True(rewritten.Verify().IsWhole);

        Assert.Single(Synced(rewritten, there).Forks);
    }

    [Fact]
    public void A_sync_that_is_ended_goes_on_where_it_was()
    {
        using RunStore bench = Bench("one");
        string id = bench.Begin(SampleRun.New());
        for (uint sequence = 1; sequence <= 900; sequence++)
            bench.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, id)] });

        using RunStore there = RunStore.Open(lab.Address);
        using var ended = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new LogSync(bench, there).Run(SyncWays.Both, _ => ended.Cancel(), ended.Token));
        long first = there.Head(bench.Writer).Sequence;

        LogSync sync = Synced(bench, there);

        Assert.InRange(first, 1, 900);
        Assert.Equal(902, first + sync.Sent);
        Assert.Equal(900, there.Find(id).Events.Count);
    }

    public void Dispose()
    {
        _folder.Dispose();
        lab.Dispose();
        GC.SuppressFinalize(this);
    }

    private static LogSync Synced(RunStore here, RunStore there)
    {
        var sync = new LogSync(here, there);
        sync.Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
        return sync;
    }

    private RunStore Bench(string name) => RunStore.Open(_folder.Of(name + ".db"));

    // As somebody would who can compute hashes: the same log with another operator, whole in itself.
    private static RunStore Rewritten(string from, string to)
    {
        using RunStore original = RunStore.OpenForReading(from);
        RunStore forged = RunStore.Open(to);
        var head = LogHead.Empty(original.Writer);
        foreach (StoredEntry row in original.EntriesAfter(head, 100).Where(row => row.Kind != LogKind.Anchor))
        {
            LogEntry read = LogEntry.Read(row.Content.Replace("=Alice", "=Mallory", StringComparison.Ordinal));
            LogEntry entry = LogEntry.After(head, read.Kind, read.RecordKey, read.AtMicroseconds, read.Body);
            var stored = new StoredEntry { Writer = entry.Writer, Sequence = entry.Sequence, Kind = entry.Kind, Content = entry.Content, Hash = entry.Hash };
            forged.Enter(head, [stored]);
            head = new LogHead(entry.Writer, entry.Sequence, entry.Hash);
        }

        return forged;
    }
}

public sealed class FileSyncTests() : LogSyncTests(new FilePlace());

public sealed class ServerSyncTests(PostgresServer server) : LogSyncTests(new ServerPlace(server));
