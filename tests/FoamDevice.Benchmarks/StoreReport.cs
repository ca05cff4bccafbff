namespace FoamDevice.Benchmarks;

/// <summary>What a store costs: writing events, and reading many runs.</summary>
internal static class StoreReport
{
    private const int EventsInBatch = 20;
    private const int WrittenRuns = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="storeSizes">How many runs the stores hold that are read, ascending.</param>
    public static void Write(TextWriter output, params IReadOnlyList<int> storeSizes)
    {
        var sample = SampleRecord.Make();
        output.WriteLine();
        output.WriteLine($"Events into an SQLite store, on the disk before they are acknowledged, against bare rows of the same tables (runs of {sample.Events} events)");
        WriteWriting(output, sample, "one by one", 1);
        WriteWriting(output, sample, $"{EventsInBatch} together", EventsInBatch);
        output.WriteLine();
        output.WriteLine("Reading a store: list of the newest 20 runs, list of all, statistics of all against reading the rows they come from");
        using var store = new GeneratedStore(sample);
        foreach (int runs in storeSizes)
        {
            store.GrowTo(runs);
            WriteReading(output, runs, store.Megabytes, StoreReading.Measure(store.Address));
        }
    }

    private static void WriteWriting(TextWriter output, SampleRecord sample, string name, int eventsPerCommit)
    {
        StoreWriting writing = StoreWriting.Measure(sample, eventsPerCommit, WrittenRuns);
        output.WriteLine(FormattableString.Invariant(
            $"  {name,-12}{writing.StorePerSecond,9:#,0} /s   bare {writing.BarePerSecond,9:#,0} /s   {writing.Ratio:0.00} x"));
    }

    private static void WriteReading(TextWriter output, int runs, double megabytes, StoreReading reading)
    {
        output.WriteLine(FormattableString.Invariant(
            $"  {runs,7:#,0} runs ({megabytes:#,0} MB): newest {reading.NewestMilliseconds:0.0} ms, all {reading.ListMilliseconds:#,0} ms, statistics {reading.StatisticsMilliseconds:#,0} ms = {reading.Ratio:0.0} x rows, {reading.StatisticsMegabytes:0.0} MB in use"));
    }
}
