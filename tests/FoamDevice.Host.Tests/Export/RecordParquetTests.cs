using Parquet;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordParquetTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public async Task The_passes_have_the_columns_of_the_csv_table_with_typed_values()
    {
        var record = SampleRun.Stored(_store, SampleRun.SimulatedDevice);
        await using var reader = await Open(record, "passes.parquet");
        using var group = reader.OpenRowGroupReader(0);
        long[] durations = new long[4];
        string[] marks = new string[4];

        await group.ReadAsync<long>(reader.Schema.FindDataField("duration_us"), durations, null, TestContext.Current.CancellationToken);
        await group.ReadAsync(reader.Schema.FindDataField("simulated"), marks, null, TestContext.Current.CancellationToken);

        string csv = System.Text.Encoding.UTF8.GetString(RecordExport.CsvTables(record).Single(table => table.Name == "passes.csv").Content);
        Assert.Equal(csv[..csv.IndexOf('\n')].Split(','), reader.Schema.GetDataFields().Select(field => field.Name));
        Assert.Equal([475_100, 998_000, 1_000_000, 1_002_000], durations);
        Assert.All(marks, mark => Assert.Equal("SIM", mark));
    }

    [Fact]
    public async Task The_events_have_the_columns_of_the_csv_table_and_all_rows()
    {
        var record = SampleRun.Stored(_store);
        await using var reader = await Open(record, "events.parquet");
        using var group = reader.OpenRowGroupReader(0);

        string csv = System.Text.Encoding.UTF8.GetString(RecordExport.CsvTables(record).Single(table => table.Name == "events.csv").Content);
        Assert.Equal(csv[..csv.IndexOf('\n')].Split(','), reader.Schema.GetDataFields().Select(field => field.Name));
        Assert.Equal(record.Events.Count, group.RowCount);
    }

    [Fact]
    public void A_record_without_passes_gives_tables_without_rows()
    {
        var record = _store.Find(_store.Begin(SampleRun.New()));

        Assert.All(ExportedFiles.ParquetTables(record), table => Assert.NotEmpty(table.Content));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        var record = SampleRun.Stored(_store);

        Assert.Equal(ExportedFiles.ParquetTables(record).Select(table => table.Content), ExportedFiles.ParquetTables(record).Select(table => table.Content));
    }

    public void Dispose() => _store.Dispose();

    private static Task<ParquetReader> Open(RunRecord record, string name) =>
        ParquetReader.CreateAsync(new MemoryStream(ExportedFiles.ParquetTables(record).Single(table => table.Name == name).Content));
}
