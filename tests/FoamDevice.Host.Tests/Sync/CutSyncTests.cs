using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A server that goes away in the middle of a sync, at whatever byte.</summary>
public sealed class CutSyncTests(PostgresServer server) : IDisposable
{
    private const int Cuts = 60;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void However_a_sync_is_cut_off_no_entry_is_lost_or_doubled()
    {
        using RunStore bench = RunStore.Open(_folder.Of("bench.db"));
        using var line = new ServerLine(server.NewDatabase());
        string id = bench.Begin(SampleRun.New());
        uint sequence = Grow(bench, id, 1);
        long whole = Sync(bench, line);
        var random = new Random(6);
        int cuts = 0;
        for (int round = 0; round < Cuts; round++)
        {
            sequence = Grow(bench, id, sequence);
            line.CutAfter(random.NextInt64(1, whole));
            cuts += Record.Exception(() => Sync(bench, line)) is StoreException { MayPass: true } ? 1 : 0;
            line.Mend();
        }

        Sync(bench, line);

        Assert.InRange(cuts, Cuts / 2, Cuts);
        TestContext.Current.TestOutputHelper?.WriteLine($"{cuts} syncs cut off, {sequence - 1} events");
        Copies.AreEqual(bench, line.Address, id, sequence - 1);
    }

    [Fact]
    public void A_patient_sync_goes_on_by_itself_when_the_line_is_back()
    {
        using (RunStore bench = RunStore.Open(_folder.Of("bench.db")))
            Grow(bench, bench.Begin(SampleRun.New()), 1);

        using var line = new ServerLine(server.NewDatabase());
        RunStore.Open(line.Address).Dispose();
        line.CutAfter(20_000);
        List<TimeSpan> pauses = [];
        var sync = new PatientSync(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(line.Address), TimeSpan.FromSeconds(60), Wait);

        sync.Run(SyncWays.Both, _ => { }, (trouble, _) => Assert.Contains("can't be reached", trouble.Message), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 4], pauses.Select(pause => pause.TotalSeconds));
        using RunStore read = RunStore.OpenForReading(_folder.Of("bench.db"));
        Copies.AreEqual(read, line.Address, read.List(1)[0].Id, 12);

        void Wait(TimeSpan pause)
        {
            pauses.Add(pause);
            if (pauses.Count == 3)
                line.Mend();
        }
    }

    [Fact]
    public void The_patience_of_a_sync_has_an_end()
    {
        RunStore.Open(_folder.Of("bench.db")).Dispose();
        using var line = new ServerLine(server.NewDatabase());
        line.CutAfter(0);
        var waited = TimeSpan.Zero;
        var sync = new PatientSync(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(line.Address), TimeSpan.FromSeconds(20), pause => waited += pause);

        Assert.Throws<StoreException>(() => sync.Run(SyncWays.Both, _ => { }, (_, _) => { }, TestContext.Current.CancellationToken));

        Assert.InRange(waited.TotalSeconds, 12, 20);
    }

    [Fact]
    public void Several_benches_may_sync_at_once()
    {
        string lab = server.NewDatabase();
        string[] names = ["one", "two", "three", "four"];
        Parallel.ForEach(names, name =>
        {
            using RunStore bench = RunStore.Open(_folder.Of(name));
            using RunStore there = RunStore.Open(lab);
            string id = bench.Begin(SampleRun.New(SampleRun.RealDevice with { DeviceId = name }));
            for (uint sequence = 1; sequence <= 30; sequence++)
            {
                bench.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, id, deviceId: name)] });
                if (sequence % 10 == 0)
                    new LogSync(bench, there).Run(SyncWays.Both, null, CancellationToken.None);
            }
        });

        using RunStore all = RunStore.OpenForReading(lab);
        Assert.True(all.Verify().IsWhole, string.Join('\n', all.Verify().Findings));
        Assert.Equal(4, all.List(99).Count);
        Assert.All(names, name => Assert.Equal(30L, PostgresServer.Scalar(lab, $"SELECT count(*) FROM events WHERE device_id = '{name}'")));
    }

    [Fact]
    public void Two_benches_that_end_the_same_run_at_once_agree()
    {
        string lab = server.NewDatabase();
        using RunStore first = RunStore.Open(_folder.Of("first"));
        string[] ids = [.. Enumerable.Range(1, 12).Select(token => first.Begin(SampleRun.New(runToken: (ulong)token)))];
        SyncWith(first, lab);
        using RunStore second = RunStore.Open(_folder.Of("second"));
        SyncWith(second, lab);

        Parallel.ForEach((RunStore[])[first, second], bench =>
        {
            using RunStore there = RunStore.Open(lab);
            foreach (string id in ids)
            {
                bench.Append(new RecordChanges { Ends = [SampleRun.End(id, bench == first ? RecordEnding.GivenUp : RecordEnding.Closed)] });
                new LogSync(bench, there).Run(SyncWays.Send, null, CancellationToken.None);
            }
        });

        using RunStore all = RunStore.OpenForReading(lab);
        Assert.True(all.Verify().IsWhole, string.Join('\n', all.Verify().Findings));
        Assert.All(all.List(99), header => Assert.Equal(RecordEnding.Closed, header.Ending));
    }

    public void Dispose() => _folder.Dispose();

    private static uint Grow(RunStore bench, string id, uint sequence)
    {
        for (uint end = sequence + 12; sequence < end; sequence++)
            bench.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, id)] });

        return sequence;
    }

    private static long Sync(RunStore bench, ServerLine line)
    {
        long before = line.Passed;
        SyncWith(bench, line.Address);
        return line.Passed - before;
    }

    private static void SyncWith(RunStore bench, string lab)
    {
        using RunStore there = RunStore.Open(lab);
        new LogSync(bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
    }
}
