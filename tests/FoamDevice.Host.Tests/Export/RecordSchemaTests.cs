using System.Text.Json.Nodes;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecordSchemaTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();
    private readonly JsonSchemaCheck _schema = new(JsonNode.Parse(RecordSchema.Text)!.AsObject());

    [Fact]
    public void A_finished_record_fits_the_published_schema_and_has_no_name_that_it_does_not_describe()
    {
        Assert.Empty(_schema.Flaws(Exported(SampleRun.Stored(_store))));
    }

    [Fact]
    public void So_do_an_open_record_and_one_with_a_gap()
    {
        string id = _store.Begin(SampleRun.New());
        var open = _store.Find(id);
        _store.GiveUp(id, SampleRun.Start.AddHours(1));

        Assert.Empty(_schema.Flaws(Exported(open)));
        Assert.Empty(_schema.Flaws(Exported(_store.Find(id))));
    }

    [Theory]
    [InlineData("recordId", "null")]
    [InlineData("startedAt", "\"yesterday\"")]
    [InlineData("simulated", "\"no\"")]
    [InlineData("ending", "\"Somehow\"")]
    [InlineData("formatVersion", "2")]
    [InlineData("passes", "[{}]")]
    [InlineData("unheardOf", "1")]
    public void What_does_not_fit_is_found(string name, string value)
    {
        var record = Exported(SampleRun.Stored(_store)).AsObject();

        record[name] = JsonNode.Parse(value);

        Assert.NotEmpty(_schema.Flaws(record));
    }

    public void Dispose() => _store.Dispose();

    private static JsonNode Exported(RunRecord record) => JsonNode.Parse(RecordExport.Json(record))!;
}
