using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A write-ahead log that was cut off, as by a disk that lied or a copy that was not finished.</summary>
public sealed class TruncatedJournalTests : IDisposable
{
    private const int Events = 20;
    private const int Cuts = 60;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_store_opens_with_what_was_acknowledged_before_the_cut_or_says_that_it_is_damaged()
    {
        var (main, journal, heads) = Written();
        int opened = 0;
        foreach (int length in Enumerable.Range(0, Cuts).Select(cut => journal.Length * cut / Cuts))
        {
            string file = Copied(main, journal[..length], $"cut{length}.db");
            if (Record.Exception(() => RunStore.OpenForReading(file).Dispose()) is { } refused)
            {
                Assert.IsType<StoreException>(refused);
                continue;
            }

            using RunStore store = RunStore.Open(file);
            VerifyReport report = store.Verify();
            Assert.True(report.IsWhole, string.Join('\n', report.Findings));
            Assert.Contains(store.Head(store.Writer), heads);
            opened++;
        }

        Assert.InRange(opened, Cuts / 2, Cuts);
    }

    [Fact]
    public void What_the_cut_took_is_caught_by_a_head_that_was_noted()
    {
        var (main, journal, heads) = Written();
        string file = Copied(main, journal[..(journal.Length * 3 / 4)], "cut.db");

        using RunStore store = RunStore.Open(file);

        Assert.True(store.Verify().IsWhole);
        Assert.Equal(LogFlaw.HeadUnknown, Assert.Single(store.Verify(heads[^1].Hash).Findings).Kind);
    }

    [Fact]
    public void A_damaged_page_of_the_file_is_said_or_found()
    {
        using (RunStore store = RunStore.Open(_folder.Of("runs.db")))
            SampleRun.Stored(store);

        byte[] whole = File.ReadAllBytes(_folder.Of("runs.db"));
        var random = new Random(6);
        int harmless = 0;
        for (int page = 4_096; page < whole.Length; page += 4_096)
        {
            byte[] damaged = [.. whole];
            random.NextBytes(damaged.AsSpan(page, 512));
            File.WriteAllBytes(_folder.Of("damaged.db"), damaged);
            harmless += IsFound(_folder.Of("damaged.db")) ? 0 : 1;
        }

        // A page that holds an index, which verification does not read, may be damaged without a record's being so.
        Assert.InRange(harmless, 0, whole.Length / 4_096 / 2);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsFound(string file)
    {
        try
        {
            using RunStore store = RunStore.OpenForReading(file);
            return !store.Verify().IsWhole;
        }
        catch (StoreException)
        {
            return true;
        }
    }

    // As it stands on the disk while the store is open: what was committed is still in the journal.
    private (byte[] Main, byte[] Journal, IReadOnlyList<LogHead> Heads) Written()
    {
        using RunStore store = RunStore.Open(_folder.Of("runs.db"));
        List<LogHead> heads = [store.Head(store.Writer)];
        string id = store.Begin(SampleRun.New());
        heads.Add(store.Head(store.Writer));
        for (uint sequence = 1; sequence <= Events; sequence++)
        {
            store.Append(new RecordChanges { Events = [SampleRun.Event(sequence, EventType.HostHeard, null, id)] });
            heads.Add(store.Head(store.Writer));
        }

        return (Read("runs.db"), Read("runs.db-wal"), heads);
    }

    // The store holds both files open.
    private byte[] Read(string name)
    {
        using var stream = new FileStream(_folder.Of(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private string Copied(byte[] main, byte[] journal, string name)
    {
        File.WriteAllBytes(_folder.Of(name), main);
        File.WriteAllBytes(_folder.Of(name + "-wal"), journal);
        return _folder.Of(name);
    }
}
