using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Compares a bench's log with its copy.</summary>
internal static class Copies
{
    /// <summary>Every entry is there once and the same, every event of the record too, and both stores are whole.</summary>
    public static void AreEqual(RunStore bench, string copy, string recordId, uint events)
    {
        using RunStore there = RunStore.OpenForReading(copy);
        var start = LogHead.Empty(bench.Writer);
        Assert.Equal(
            bench.EntriesAfter(start, int.MaxValue).Select(entry => (entry.Sequence, entry.Hash, entry.Content)),
            there.EntriesAfter(start, int.MaxValue).Select(entry => (entry.Sequence, entry.Hash, entry.Content)));
        Assert.Equal(Enumerable.Range(1, (int)events).Select(number => (uint)number), there.Find(recordId).Events.Select(stored => stored.Sequence));
        Assert.All((RunStore[])[bench, there], store => Assert.True(store.Verify().IsWhole, string.Join('\n', store.Verify().Findings)));
    }
}
