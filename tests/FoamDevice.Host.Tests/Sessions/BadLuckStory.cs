using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A device, its operator and a row of hosts with one store, to whom everything happens at random from one seed; in the end, the truth.</summary>
internal sealed class BadLuckStory(uint seed)
{
    private const int Turns = 400;

    private readonly Random _random = new((int)seed);
    private readonly MemoryStore _store = new();
    private readonly ScriptedDevice _device = new();
    private ConductedBench? _host;
    private uint _hosts;
    private ulong _tokens;
    private bool _storeFails;

    /// <summary>What happened, for people.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>Lets it happen, then lets all be well again until every event is fetched.</summary>
    public void Play()
    {
        _store.Calling = FailAtRandom;
        Begin(0);
        for (int turn = 0; turn < Turns; turn++)
        {
            _host!.Bench.Run(0.05 + (_random.NextDouble() * 0.2));
            Happen(_random.Next(60));
            GoOn();
        }

        Mend();
    }

    /// <summary>Holds the store against what the device told.</summary>
    public void Check()
    {
        IReadOnlyList<RunRecord> records = [.. _store.Records.Select(header => _store.Find(header.Id))];
        foreach (var told in _device.Told)
        {
            int times = _store.Events.Count(stored => stored.BootId == told.BootId && stored.Sequence == told.Sequence);
            RunRecord? record = records.SingleOrDefault(one => told.RunToken != 0 && one.Header.RunToken == told.RunToken);
            bool inRecord = record is not null && record.Events.Any(stored => stored.BootId == told.BootId && stored.Sequence == told.Sequence && stored.Type == told.Type);
            bool inGap = _store.Gaps.Exists(gap => gap.BootId == told.BootId && gap.FirstSequence <= told.Sequence && told.Sequence <= (gap.LastSequence ?? uint.MaxValue));
            Assert.True(times <= 1, Say(told, "is stored more than once"));
            Assert.True(told.RunToken == 0 || record is not null, Say(told, "is of a run without a record"));
            Assert.True(told.RunToken == 0 || times == 0 || inRecord, Say(told, "is stored outside of its record"));
            Assert.True(told.RunToken == 0 || times == 1 || inGap, Say(told, "is neither stored nor declared lost"));
        }

        Assert.All(_store.Events, stored => Assert.Contains(_device.Told, told => told.BootId == stored.BootId && told.Sequence == stored.Sequence && told.Type == stored.Type));
        Assert.All(records, record => Assert.False(record.Header.Ending == RecordEnding.Open && record.Header.RunToken != _device.RunToken, $"{record.Header.Id} stays open"));
    }

    private string Say((uint BootId, uint Sequence, EventType Type, ulong RunToken) told, string what) =>
        $"Event {told.Sequence} of start {told.BootId} ({told.Type}, run {told.RunToken}) {what}.\n{string.Join("\n", Trace.Where(line => line.Contains($"start {told.BootId},") || line.Contains($"start {told.BootId + 1},")).Take(60))}";

    private void Happen(int what)
    {
        switch (what)
        {
            case 0:
                Tell("host killed");
                Begin(1 + (_random.NextDouble() * 20));
                break;
            case 1:
                Tell("device restarts");
                _device.Restart(_host!.Bench.Now);
                break;
            case 2:
                int events = _random.Next(2 * Journal.Slots);
                Tell($"device tells {events} events");
                for (int i = 0; i < events; i++)
                {
                    _device.Tell(EventType.HostHeard, null);
                }

                break;
            case 3 or 4:
                Tell("line cut");
                _host!.Bench.CutLine();
                break;
            case 5 or 6 or 7 or 8:
                _host!.Bench.MendLine();
                break;
            case 9:
                Tell("line bad");
                var faults = new LineFaults(_random.Next(), share: 0.002);
                _host!.Bench.ToDevice = faults.Mangle;
                _host!.Bench.ToHost = faults.Mangle;
                break;
            case 10 or 11:
                Tell("store fails");
                _storeFails = true;
                break;
            case 12 or 13 or 14:
                _storeFails = false;
                break;
            case 15:
                Tell("fault");
                _device.RaiseFault(FaultCode.ValveTimeout);
                break;
            case 16:
                Tell("stop");
                _host!.Conductor.RequestStop();
                break;
        }
    }

    // A host whose conductor has come to an end is followed by the next, which goes on with what is unfinished or begins a new run.
    private void GoOn()
    {
        if (_host!.Conductor.Result is { } result)
        {
            Tell($"host ends: {result.Kind}");
            Begin(_random.NextDouble() * 3);
        }
    }

    private void Begin(double afterSeconds)
    {
        SessionBench bench = _hosts == 0 ? new SessionBench(_store, 100) { Device = _device } : _host!.Bench.NextHost(afterSeconds);
        _hosts++;
        RecordHeader? open = _store.Records.FirstOrDefault(header => header.Ending == RecordEnding.Open);
        bool recovers = open is not null && _random.Next(3) > 0;
        Tell(recovers ? $"host {_hosts} recovers {open!.Id}" : $"host {_hosts} begins run {_tokens + 1}");
        _host = recovers ? ConductedBench.Recovering(bench, _store.Find(open!.Id)) : new ConductedBench(RunOrders.WithToken(++_tokens), bench);
    }

    private void Mend()
    {
        Tell("all is well");
        _store.Calling = null;
        SessionBench last = _host!.Bench.NextHost(2);
        last.Open();
        last.RunUntil(() => _device.Journal.Oldest > _device.Journal.Newest, withinSeconds: 60);
        last.Run(2);
    }

    private void FailAtRandom()
    {
        if (_storeFails && _random.Next(4) > 0)
        {
            throw new StoreException("The disk is away.");
        }
    }

    private void Tell(string what) => Trace.Add($"{(_host?.Bench.Now ?? 0) / 1e6:0.00} s, start {_device.BootId}, event {_device.Journal.Newest}, {_device.State}: {what}");
}
