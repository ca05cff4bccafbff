using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A run whose store is a server: recorded in the bench's own file, copied as it goes.</summary>
public sealed class ServerSpoolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _lab;
    private readonly RunStore _bench;
    private readonly string _record;

    public ServerSpoolTests(PostgresServer server)
    {
        _lab = server.NewDatabase();
        _bench = RunStore.Open(_folder.Of("bench.db"));
        _record = _bench.Begin(SampleRun.New());
    }

    [Fact]
    public void What_is_recorded_is_on_the_server_after_the_next_turn()
    {
        using ServerSpool spool = Spool(_lab);
        Append(1);
        spool.Turn(TestContext.Current.CancellationToken);
        Append(2);
        spool.Turn(TestContext.Current.CancellationToken);

        Assert.True(spool.HasCaughtUp);
        Assert.Null(spool.TakeNotice());
        Copies.AreEqual(_bench, _lab, _record, 2);
    }

    [Fact]
    public void At_the_end_what_the_server_has_is_noted_as_an_anchor()
    {
        using ServerSpool spool = Spool(_lab);
        Append(1);
        LogHead before = _bench.Head(_bench.Writer);

        spool.Finish(TestContext.Current.CancellationToken);

        StoredEntry noted = _bench.EntriesAfter(before, 9)[^1];
        Assert.Equal(LogKind.Anchor, noted.Kind);
        Assert.Contains(before.Hash, noted.Content);
        Copies.AreEqual(_bench, _lab, _record, 1);
    }

    [Fact]
    public void A_run_does_not_wait_for_a_slow_server()
    {
        using var line = new ServerLine(_lab);
        line.Hold();
        var thread = new SpoolThread(Spool(line.Address));

        for (uint sequence = 1; sequence <= 50; sequence++)
            Append(sequence);

        Assert.Equal(50, _bench.Find(_record).Events.Count);
        Assert.Equal(0L, PostgresServer.Scalar(_lab, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'foamdevice'"));
        line.Release();
        Assert.True(thread.Finish(TimeSpan.FromSeconds(60)));
        Copies.AreEqual(_bench, _lab, _record, 50);
    }

    [Fact]
    public void A_server_that_refuses_is_said_once_and_tried_again()
    {
        bool isRefusing = true;
        using var spool = new ServerSpool(
            () => RunStore.Open(_folder.Of("bench.db")),
            () => isRefusing ? throw new StoreException("The server refuses.") : RunStore.Open(_lab),
            "the server");
        Append(1);

        spool.Turn(TestContext.Current.CancellationToken);
        spool.Turn(TestContext.Current.CancellationToken);
        Assert.StartsWith("The server refuses. The run is recorded in this bench's own file", spool.TakeNotice());
        Assert.Null(spool.TakeNotice());

        isRefusing = false;
        spool.Turn(TestContext.Current.CancellationToken);
        Assert.StartsWith("the server answers again", spool.TakeNotice());
        Copies.AreEqual(_bench, _lab, _record, 1);
    }

    [Fact]
    public void A_copy_of_the_file_that_was_written_on_elsewhere_is_said_and_not_mixed_in()
    {
        File.Copy(_folder.Of("bench.db"), _folder.Of("copy.db"));
        File.Copy(_folder.Of("bench.db-wal"), _folder.Of("copy.db-wal"));
        using (RunStore copy = RunStore.Open(_folder.Of("copy.db")))
        {
            copy.Begin(SampleRun.New(runToken: 9));
            using RunStore there = RunStore.Open(_lab);
            new LogSync(copy, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
        }

        Append(1);
        using ServerSpool spool = Spool(_lab);

        spool.Turn(TestContext.Current.CancellationToken);

        Assert.True(spool.IsForked);
        Assert.Contains("is not the same in", spool.TakeNotice());
        Assert.Single(_bench.Find(_record).Events);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private ServerSpool Spool(string address) => new(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(address), "the server");

    private void Append(uint sequence) => _bench.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, _record)] });
}
