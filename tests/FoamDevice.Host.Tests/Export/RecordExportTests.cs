using System.Text.Json;
using CsvHelper;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void The_json_has_what_the_record_has()
    {
        var record = SampleRun.Stored(_store);

        var json = JsonDocument.Parse(RecordExport.Json(record)).RootElement;

        Assert.Equal("20261122-173000-7f3a", json.GetProperty("recordId").GetString());
        Assert.Equal("2026-11-22T17:30:00.000000Z", json.GetProperty("startedAt").GetString());
        Assert.Equal(record.MethodText, json.GetProperty("method").GetProperty("yaml").GetString());
        Assert.Equal("123456789abc7f3a", json.GetProperty("plan").GetProperty("runToken").GetString());
        Assert.Equal(4, json.GetProperty("passes").GetArrayLength());
        Assert.Equal(9, json.GetProperty("events").GetArrayLength());
        Assert.Equal(0.2, json.GetProperty("summary").GetProperty("stages")[1].GetProperty("coefficientOfVariationPercent").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("events")[7].GetProperty("body").ValueKind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_file_says_whether_the_run_was_simulated(bool simulated)
    {
        var record = SampleRun.Stored(_store, simulated ? SampleRun.SimulatedDevice : null);

        var json = JsonDocument.Parse(RecordExport.Json(record)).RootElement;
        var files = RecordExport.WriteCsv(record, _folder.Path);

        Assert.Equal(simulated, json.GetProperty("simulated").GetBoolean());
        Assert.Equal(RecordExport.CsvFiles.Count, files.Count);
        foreach (string file in files)
            Assert.All(Read(file), line => Assert.Equal(simulated ? "SIM" : "", line["simulated"]));
    }

    [Fact]
    public void The_csv_has_a_line_for_every_pass_and_event()
    {
        RecordExport.WriteCsv(SampleRun.Stored(_store), _folder.Path);

        var passes = Read(_folder.Of("passes.csv"));
        var events = Read(_folder.Of("events.csv"));
        var run = Assert.Single(Read(_folder.Of("run.csv")));
        Assert.Equal(["1", "2", "3", "4"], passes.Select(pass => pass["pass"]));
        Assert.Equal("998000", passes[1]["duration_us"]);
        Assert.Equal(9, events.Count);
        Assert.Equal(2, JsonDocument.Parse(events[8]["body_json"]).RootElement.GetProperty("driftStepsA").GetInt32());
        Assert.Equal(("0.2", "1", "-0.0125"), (run["pass_time_cv_percent"], run["step_error_b"], run["drift_b_mm"]));
    }

    [Fact]
    public void The_calibration_in_force_is_named_in_json_and_csv()
    {
        var calibration = SampleCalibration.Finished();
        _store.Calibrations.Add(calibration);
        var record = _store.Find(_store.Begin(SampleRun.New() with { Calibration = calibration.AsLeft }));

        var json = JsonDocument.Parse(RecordExport.Json(record)).RootElement;
        RecordExport.WriteCsv(record, _folder.Path);

        Assert.Equal(("CAL-00C0FFEE", "Valid"), (json.GetProperty("calibrationId").GetString(), json.GetProperty("calibrationState").GetString()));
        var run = Assert.Single(Read(_folder.Of("run.csv")));
        Assert.Equal(("CAL-00C0FFEE", "Valid"), (run["calibration_id"], run["calibration_state"]));
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_is_made_harmless()
    {
        RecordExport.WriteCsv(SampleRun.Stored(_store), _folder.Path);

        Assert.Equal("'=Alice", Read(_folder.Of("run.csv"))[0]["operator"]);
    }

    [Fact]
    public void Every_name_in_the_json_is_described()
    {
        string description = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Export", "README.md"));
        var record = SampleRun.Stored(_store);

        var json = JsonDocument.Parse(RecordExport.Json(record)).RootElement;

        JsonElement[] described = [json, json.GetProperty("summary"), json.GetProperty("method"), json.GetProperty("device"), json.GetProperty("events")[0]];
        foreach (string name in described.SelectMany(NamesIn))
            Assert.Contains($"`{name}`", description);
    }

    [Fact]
    public void A_folder_that_can_not_be_written_is_refused_in_words()
    {
        string file = _folder.Write("plain.txt", "");

        var refused = Assert.Throws<ExportException>(() => RecordExport.WriteCsv(SampleRun.Stored(_store), System.IO.Path.Combine(file, "out")));

        Assert.EndsWith("Name another folder.", refused.Message);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<string> NamesIn(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = CsvReader.Create(new StringReader(File.ReadAllText(path)));
        var lines = new List<Dictionary<string, string>>();
        while (reader.Read())
            lines.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(index => reader.Headers[index], reader.GetString));

        return lines;
    }
}
