using System.Diagnostics;
using FoamDevice.Host;
using Microsoft.Data.Sqlite;

namespace FoamDevice.Benchmarks;

/// <summary>Lists and statistics of a store against reading the same rows and doing nothing with them.</summary>
/// <param name="NewestMilliseconds">The newest 20 runs, as <c>foam runs list</c> does.</param>
/// <param name="ListMilliseconds">All runs, listed.</param>
/// <param name="StatisticsMilliseconds">All figures of all runs, as <c>foam runs stats</c> does.</param>
/// <param name="RowsMilliseconds">The rows of the events that figures come from, read in the order of their runs.</param>
/// <param name="StatisticsMegabytes">Most managed memory that was in use while statistics were made, above what was before.</param>
internal readonly record struct StoreReading(
    double NewestMilliseconds,
    double ListMilliseconds,
    double StatisticsMilliseconds,
    double RowsMilliseconds,
    double StatisticsMegabytes)
{
    private const int Newest = 20;
    private const int RunsPerLook = 1_000;

    /// <summary>How many times as long as its rows statistics take.</summary>
    public double Ratio => StatisticsMilliseconds / RowsMilliseconds;

    /// <summary>Measures; of two rounds the second counts.</summary>
    public static StoreReading Measure(string address)
    {
        Once(address);
        return Once(address);
    }

    private static StoreReading Once(string address)
    {
        using RunStore store = RunStore.OpenForReading(address);
        var search = new RunSearch(store);
        double newest = Milliseconds(() => search.List(new RunFilter { Limit = Newest }));
        double list = Milliseconds(() => search.List(RunFilter.All));
        double rows = Milliseconds(() => ReadRows(address));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        Consume(Watched(search.Figures(RunFilter.All), () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true))));
        double statistics = Milliseconds(() => Consume(search.Figures(RunFilter.All)));
        return new StoreReading(newest, list, statistics, rows, (most - before) / 1e6);
    }

    // Memory is looked at after a collection: what is in use, and not what waits to be collected.
    private static IEnumerable<RunFigures> Watched(IEnumerable<RunFigures> runs, Action look)
    {
        int count = 0;
        foreach (RunFigures run in runs)
        {
            if (++count % RunsPerLook == 0)
                look();

            yield return run;
        }
    }

    private static void Consume(IEnumerable<RunFigures> runs)
    {
        foreach (RunGroup group in RunGroup.Of(runs, Host.Measure.All))
        {
            foreach (Measure measure in group.Measures)
            {
                double[] values = [.. group.ValuesOf(measure).Select(value => value.Value)];
                if (Spread.Of(values).Count != ControlChart.Of(values).Values.Count)
                    throw new InvalidOperationException("A value was lost.");
            }
        }
    }

    private static void ReadRows(string address)
    {
        using var connection = new SqliteConnection($"Data Source={address};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT e.boot_id, e.sequence, e.time_us, e.type, e.body FROM records r JOIN events e ON e.record_key = r.key AND e.type IN (3, 6, 8, 9, 12, 18) ORDER BY r.started_us";
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            reader.GetString(4);
    }

    private static double Milliseconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
