using System.Text;

namespace FoamDevice.Host;

/// <summary>What goes with a record's log entries, JSON and CSV into its package: Parquet tables, schema, report.</summary>
public static class ExportedFiles
{
    /// <summary>The Parquet files.</summary>
    public static IReadOnlyList<PackageFile> ParquetTables(RunRecord record) =>
        [new("passes.parquet", RecordParquet.Passes(record)), new("events.parquet", RecordParquet.Events(record)), new("measurements.parquet", RecordParquet.Measurements(record))];

    /// <summary>All of them; the report in English.</summary>
    public static IReadOnlyList<PackageFile> Of(ReportedRun run) =>
    [
        .. ParquetTables(run.Record),
        RecordSchema.File,
        new PackageFile("report.html", Encoding.UTF8.GetBytes(RunReportPage.Of(run, ReportSettings.Plain))),
    ];
}
