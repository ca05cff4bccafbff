using System.Text.Json;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordedWordsExportTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory(new StoppedClock(FoamRun.Booted.AddMinutes(2)));
    private readonly RunRecord _run;

    public RecordedWordsExportTests()
    {
        var run = FoamRun.WithFoam(_store, SampleRun.New() with { Context = RunContext.Empty.With("sample.label", "=batch 7").With("liquid.lot", "L6") });
        var additions = new RecordAdditions(_store, new StoppedClock(FoamRun.Born.AddSeconds(95)));
        additions.Note(run.Header.Id, "coarse", "Ada");
        additions.Correct(run, "liquid.lot", "L8", "misread", "Ada");
        additions.Mark(run, FoamMark.Usual, "Grace");
        _run = _store.Find(run.Header.Id);
    }

    [Fact]
    public void The_json_holds_what_was_said_then_and_what_holds_now()
    {
        var json = JsonDocument.Parse(RecordExport.Json(_run)).RootElement;

        Assert.Equal(("L6", "L8"), (json.GetProperty("context").GetProperty("liquid.lot").GetString(), json.GetProperty("contextNow").GetProperty("liquid.lot").GetString()));
        Assert.Equal(["note", "correction", "mark"], json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal("2026-11-22T17:32:00.000000Z", json.GetProperty("entries")[0].GetProperty("at").GetString());
        Assert.Equal(95_000, json.GetProperty("entries")[2].GetProperty("body").GetProperty("foamAgeMilliseconds").GetInt64());
        Assert.Equal(Deviations.Of(_run).Select(deviation => deviation.Text), json.GetProperty("deviations").EnumerateArray().Select(deviation => deviation.GetProperty("text").GetString()));
    }

    [Fact]
    public void The_tables_hold_the_same()
    {
        Assert.Equal(
            [
                "record_id,simulated,field,title,as_begun,after_corrections",
                "20261122-173000-7f3a,,sample.label,Sample label,\"'=batch 7\",\"'=batch 7\"",
                "20261122-173000-7f3a,,liquid.lot,\"Liquid, lot\",L6,L8",
            ],
            Lines("context.csv"));
        Assert.Equal(
            [
                $"20261122-173000-7f3a,,note,2026-11-22T17:32:00.000000Z,Ada,{_store.Writer},3,coarse,,,,,",
                $"20261122-173000-7f3a,,correction,2026-11-22T17:32:00.000000Z,Ada,{_store.Writer},4,,liquid.lot,L6,L8,misread,",
                $"20261122-173000-7f3a,,mark,2026-11-22T17:32:00.000000Z,Grace,{_store.Writer},5,foam used,,,,,95000",
            ],
            Lines("entries.csv").Skip(1));
        Assert.Equal(Deviations.Of(_run).Count + 1, Lines("deviations.csv").Length);
    }

    public void Dispose() => _store.Dispose();

    private string[] Lines(string name) =>
        System.Text.Encoding.UTF8.GetString(RecordExport.CsvTables(_run).Single(table => table.Name == name).Content).TrimEnd('\n').Split('\n');
}
