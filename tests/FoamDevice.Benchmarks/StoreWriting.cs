using System.Diagnostics;
using FoamDevice.Host;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Benchmarks;

/// <summary>Events into a store's file, every commit on the disk when it returns: through the store, and as bare rows of the same two tables.</summary>
/// <param name="StorePerSecond">Events a second through the store: log entry, hash, tables.</param>
/// <param name="BarePerSecond">Events a second as rows that are there already made: log entry and event, nothing worked out, as many to a commit.</param>
internal readonly record struct StoreWriting(double StorePerSecond, double BarePerSecond)
{
    /// <summary>How many times as long the store takes.</summary>
    public double Ratio => BarePerSecond / StorePerSecond;

    /// <summary>Measures in turns, so that whatever else the machine and its disk do meets both alike.</summary>
    /// <param name="sample">The run whose events are written.</param>
    /// <param name="eventsPerCommit">Events that are acknowledged together.</param>
    /// <param name="runs">How many runs of events.</param>
    public static StoreWriting Measure(SampleRecord sample, int eventsPerCommit, int runs)
    {
        string folder = Directory.CreateTempSubdirectory("foam-benchmark-").FullName;
        try
        {
            string file = Path.Combine(folder, "store.db");
            using RunStore store = RunStore.Open(file);
            double storeSeconds = 0;
            double bareSeconds = 0;
            using var bare = new BareStore(Path.Combine(folder, "bare.db"));
            for (uint run = 0; run <= runs; run++)
            {
                string id = sample.Begin(store, run + 1);
                List<StoredEvent> events = [.. sample.EventsOf(run + 1, id)];
                double ofStore = Seconds(events, eventsPerCommit, batch => store.Append(new RecordChanges { Events = batch }));
                IReadOnlyList<BareRow> rows = BareRows(file, eventsPerCommit, events.Count);
                double ofBare = Seconds(rows, eventsPerCommit, bare.Insert);

                // The first warms up.
                storeSeconds += run == 0 ? 0 : ofStore;
                bareSeconds += run == 0 ? 0 : ofBare;
            }

            double written = (double)runs * sample.Events;
            return new StoreWriting(written / storeSeconds, written / bareSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Seconds<T>(IReadOnlyList<T> items, int perCommit, Action<IReadOnlyList<T>> commit)
    {
        T[][] batches = [.. items.Chunk(perCommit)];
        long start = Stopwatch.GetTimestamp();
        foreach (T[] batch in batches)
            commit(batch);

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // What the store has just written: an event each, and with the first of each commit its log entry.
    private static List<BareRow> BareRows(string file, int perCommit, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        int commits = (count + perCommit - 1) / perCommit;
        List<object[]> entries = BareStore.Read(connection, $"SELECT * FROM log_entries ORDER BY sequence DESC LIMIT {commits}");
        List<object[]> events = BareStore.Read(connection, $"SELECT * FROM events ORDER BY rowid DESC LIMIT {count}");
        entries.Reverse();
        events.Reverse();
        return [.. events.Select((row, index) => new BareRow(row, index % perCommit == 0 ? entries[index / perCommit] : null))];
    }
}
