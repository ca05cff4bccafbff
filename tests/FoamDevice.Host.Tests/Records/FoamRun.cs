using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>Runs as a store gives them, with one thing or another about them.</summary>
internal static class FoamRun
{
    /// <summary>Wall-clock time at the device's time 0.</summary>
    public static readonly DateTimeOffset Booted = SampleRun.Start;

    /// <summary>The end of the last pass, by the wall clock.</summary>
    public static readonly DateTimeOffset Born = Booted.AddSeconds(10);

    /// <summary>Stores a run of these facts, each run in a boot of its own: device time in seconds, how much later it was received, and what it tells.</summary>
    public static RunRecord Stored(RunStore store, NewRecord run, RecordEnd? end, params (double Second, double Delay, EventType Type, Message Message)[] facts)
    {
        string id = store.Begin(run);
        uint bootId = (uint)store.List(100).Count;
        store.Append(new RecordChanges
        {
            Events = [.. facts.Select((fact, index) => SampleRun.Event((uint)index + 1, fact.Type, fact.Message, id, bootId) with
            {
                TimeMicroseconds = (ulong)(fact.Second * 1e6),
                ReceivedAt = Booted.AddSeconds(fact.Second + fact.Delay),
            })],
            Ends = end is null ? [] : [end with { RecordId = id }],
        });
        return store.Find(id);
    }

    /// <summary>Stores a run whose foam was made at <see cref="Born"/>; its end was told a minute late.</summary>
    public static RunRecord WithFoam(RunStore store, NewRecord? run = null) => Stored(
        store,
        run ?? SampleRun.New(),
        SampleRun.End(""),
        (1, 0, EventType.RunAccepted, new RunAccepted()),
        (10.5, 60, EventType.RunEnded, Ended(RunOutcome.Completed)));

    /// <summary>The end of a run of four passes.</summary>
    public static RunEnded Ended(RunOutcome outcome) => new() { Outcome = outcome, Passes = 4, FoamIn = SyringeSide.A, FoamBornMicroseconds = 10_000_000 };
}
