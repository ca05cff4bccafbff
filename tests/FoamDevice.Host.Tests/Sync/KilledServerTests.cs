using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A real server that is killed, as by a power cut, and started anew.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 4;

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _server = new();
    private readonly string _lab;
    private readonly RunStore _bench;
    private readonly string _record;

    public KilledServerTests()
    {
        _lab = _server.NewDatabase();
        _bench = RunStore.Open(_folder.Of("bench.db"));
        _record = _bench.Begin(SampleRun.New());
    }

    [Fact]
    public void Killed_in_the_middle_of_a_sync_nothing_is_lost_or_doubled()
    {
        const uint Events = 2_500;
        for (uint sequence = 1; sequence <= Events; sequence++)
            Append(sequence);

        int kills = 0;
        var sync = new PatientSync(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(_lab), TimeSpan.FromMinutes(1), _ => _server.Start());

        sync.Run(SyncWays.Both, _ => Kill(), (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal(Kills, kills);
        Copies.AreEqual(_bench, _lab, _record, Events);

        void Kill()
        {
            if (kills == Kills)
                return;

            kills++;
            _server.Kill();
        }
    }

    [Fact]
    public void Killed_in_the_middle_of_a_run_the_run_goes_on_and_the_server_gets_all_of_it()
    {
        using var spool = new ServerSpool(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(_lab), "the server");
        uint sequence = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            Append(++sequence);
            spool.Turn(TestContext.Current.CancellationToken);
            _server.Kill();
            Append(++sequence);
            spool.Turn(TestContext.Current.CancellationToken);

            Assert.True(spool.IsAway);
            Assert.Contains("recorded in this bench's own file all the same", spool.TakeNotice());
            Append(++sequence);
            spool.Turn(TestContext.Current.CancellationToken);
            Assert.Null(spool.TakeNotice());

            _server.Start();
            spool.Turn(TestContext.Current.CancellationToken);
            Assert.Equal("the server answers again, and has everything up to here.", spool.TakeNotice());
        }

        spool.Finish(TestContext.Current.CancellationToken);
        Assert.True(spool.HasCaughtUp);
        Copies.AreEqual(_bench, _lab, _record, sequence);
    }

    [Fact]
    public void Killed_beside_a_run_that_does_not_wait_for_it_nothing_is_lost_or_doubled()
    {
        const uint Events = 600;
        var spool = new SpoolThread(new ServerSpool(() => RunStore.Open(_folder.Of("bench.db")), () => RunStore.Open(_lab), "the server"));
        for (uint sequence = 1; sequence <= Events; sequence++)
        {
            Append(sequence);
            if (sequence % (Events / Kills) == 0)
                _server.Restart();
        }

        // The last turn may still meet the end of the last kill; what is left then is what foam sync is for.
        bool isWhole = spool.Finish(TimeSpan.FromSeconds(60));
        if (!isWhole)
        {
            using RunStore there = RunStore.Open(_lab);
            new LogSync(_bench, there).Run(SyncWays.Both, null, TestContext.Current.CancellationToken);
        }

        Assert.Null(spool.Failure);
        Copies.AreEqual(_bench, _lab, _record, Events);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _server.Dispose();
        _folder.Dispose();
    }

    private void Append(uint sequence) => _bench.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, _record)] });
}
