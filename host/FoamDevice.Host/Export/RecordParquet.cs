using Parquet;
using Parquet.Schema;

namespace FoamDevice.Host;

/// <summary>Passes and events of a record as Parquet, with the columns of the CSV tables, typed: 64-bit integers, and text.</summary>
internal static class RecordParquet
{
    /// <summary>One row a pass.</summary>
    public static byte[] Passes(RunRecord record)
    {
        var passes = record.Passes;
        return Write(
        [
            .. Record(record, passes.Count),
            Numbers("pass", passes.Select(pass => (long)pass.Pass)),
            Texts("stage", passes.Select(pass => pass.Stage.ToString())),
            Texts("pushing", passes.Select(pass => pass.Pushing.ToString())),
            Numbers("start_us", passes.Select(pass => checked((long)pass.StartMicroseconds))),
            Numbers("planned_us", passes.Select(pass => (long)pass.PlannedMicroseconds)),
            Numbers("duration_us", passes.Select(pass => (long)pass.DurationMicroseconds)),
            Numbers("gap_us", passes.Select(pass => (long)pass.GapMicroseconds)),
            Numbers("skew_us", passes.Select(pass => (long)pass.SkewMicroseconds)),
            Numbers("commanded_steps_a", passes.Select(pass => (long)pass.CommandedStepsA)),
            Numbers("counted_steps_a", passes.Select(pass => (long)pass.CountedStepsA)),
            Numbers("commanded_steps_b", passes.Select(pass => (long)pass.CommandedStepsB)),
            Numbers("counted_steps_b", passes.Select(pass => (long)pass.CountedStepsB)),
        ]);
    }

    /// <summary>One row an event.</summary>
    public static byte[] Events(RunRecord record) => Write(
    [
        .. Record(record, record.Events.Count),
        Numbers("boot_id", record.Events.Select(stored => (long)stored.BootId)),
        Numbers("sequence", record.Events.Select(stored => (long)stored.Sequence)),
        Numbers("time_us", record.Events.Select(stored => checked((long)stored.TimeMicroseconds))),
        Texts("type", record.Events.Select(stored => stored.Type.ToString())),
        Texts("received_at_utc", record.Events.Select(stored => StoreTime.Write(stored.ReceivedAt))),
        Texts("body_json", record.Events.Select(stored => EventReader.Read(stored) is { } message ? MessageJson.TextOf(message) : "")),
        Texts("body_hex", record.Events.Select(stored => Convert.ToHexStringLower(stored.Body))),
    ]);

    private static ParquetColumn[] Record(RunRecord record, int rows) =>
    [
        Texts("record_id", Enumerable.Repeat(record.Header.Id, rows)),
        Texts("simulated", Enumerable.Repeat(record.Header.IsSimulated ? "SIM" : "", rows)),
    ];

    private static ParquetColumn Numbers(string name, IEnumerable<long> values)
    {
        var field = new DataField<long>(name);
        long[] column = [.. values];
        return new ParquetColumn(field, group => group.WriteAsync<long>(field, column));
    }

    private static ParquetColumn Texts(string name, IEnumerable<string> values)
    {
        var field = new DataField<string>(name, false);
        string[] column = [.. values];
        return new ParquetColumn(field, group => group.WriteAsync(field, column));
    }

    // Nothing is waited for: the file grows in memory.
    private static byte[] Write(IReadOnlyList<ParquetColumn> columns)
    {
        using var stream = new MemoryStream();
        WriteAsync(columns, stream).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static async Task WriteAsync(IReadOnlyList<ParquetColumn> columns, Stream stream)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.None };
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. columns.Select(column => column.Field)]), stream, options);
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group);
    }

    private sealed record ParquetColumn(DataField Field, Func<ParquetRowGroupWriter, Task> Write);
}
