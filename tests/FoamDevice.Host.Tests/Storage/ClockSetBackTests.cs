using System.Text.Json.Nodes;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>The host's clock is set back in the middle of a run: order comes from numbers, never from a clock.</summary>
public sealed class ClockSetBackTests
{
    private readonly SetClock _clock = new() { Now = SampleRun.Start };

    [Fact]
    public void Entries_keep_the_order_in_which_they_were_written()
    {
        using RunStore store = RunStore.OpenInMemory(_clock);
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Take(4)] });
        _clock.Now -= TimeSpan.FromHours(3);
        store.Append(new RecordChanges { Events = [.. SampleRun.Events(id).Skip(4)], Ends = [SampleRun.End(id)] });
        store.Add(id, LogKind.Note, new JsonObject { ["text"] = "The clock was wrong.", ["who"] = "Ada" });

        RunRecord record = store.Find(id);
        Assert.Equal(Enumerable.Range(1, 9).Select(number => (uint)number), record.Events.Select(stored => stored.Sequence));
        Assert.Equal(RecordEnding.Closed, record.Header.Ending);
        Assert.Equal([1L, 2, 3, 4], store.EntriesOf(record.Header.Key).Select(entry => entry.Sequence));
        Assert.True(store.Verify().IsWhole);
    }

    [Fact]
    public void Each_entry_says_what_the_clock_said()
    {
        using RunStore store = RunStore.OpenInMemory(_clock);
        store.Begin(SampleRun.New());
        _clock.Now -= TimeSpan.FromDays(1);
        store.Begin(SampleRun.New(runToken: 2));

        var entries = store.EntriesAfter(LogHead.Empty(store.Writer), 9);

        Assert.Equal(-TimeSpan.FromDays(1).TotalMicroseconds, entries[1].AtMicroseconds - entries[0].AtMicroseconds);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
