using Parquet;
using Parquet.Schema;

namespace FoamDevice.Host;

/// <summary>Passes, events and measurements of a record as Parquet, with the columns of the CSV tables, typed: 64-bit integers, 64-bit fractions, and text.</summary>
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

    /// <summary>One row a figure that was measured; a missing end of an interval is null.</summary>
    public static byte[] Measurements(RunRecord record)
    {
        (RecordedMeasurement Recorded, MeasuredFigure Figure)[] rows = [.. record.Measurements.SelectMany(recorded => recorded.Measurement.Figures.Select(figure => (recorded, figure)))];
        return Write(
        [
            .. Record(record, rows.Length),
            Texts("measurement", rows.Select(row => row.Recorded.Key)),
            Texts("kind", rows.Select(row => MeasurementFacts.NameOf(row.Recorded.Measurement.Kind))),
            Texts("at_utc", rows.Select(row => StoreTime.Write(row.Recorded.At))),
            Texts("who", rows.Select(row => row.Recorded.Measurement.Who)),
            Texts("instrument", rows.Select(row => row.Recorded.Measurement.Instrument)),
            Texts("method", rows.Select(row => row.Recorded.Measurement.Method)),
            Texts("software", rows.Select(row => row.Recorded.Measurement.Software)),
            Fractions("foam_age_ms", rows.Select(row => (double?)row.Recorded.Measurement.FoamAgeMilliseconds)),
            Texts("practice", rows.Select(row => row.Recorded.Measurement.IsPractice ? "practice" : "")),
            Texts("superseded_by", rows.Select(row => row.Recorded.SupersededBy ?? "")),
            Texts("figure", rows.Select(row => row.Figure.Id)),
            Fractions("value", rows.Select(row => (double?)row.Figure.Value)),
            Texts("unit", rows.Select(row => row.Figure.Unit)),
            Fractions("low_95", rows.Select(row => row.Figure.Low)),
            Fractions("high_95", rows.Select(row => row.Figure.High)),
            Texts("extrapolated", rows.Select(row => row.Figure.IsExtrapolated ? "extrapolated" : "")),
        ]);
    }

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

    private static ParquetColumn Fractions(string name, IEnumerable<double?> values)
    {
        var field = new DataField<double?>(name);
        double?[] column = [.. values];
        return new ParquetColumn(field, group => group.WriteAsync<double>(field, column));
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
