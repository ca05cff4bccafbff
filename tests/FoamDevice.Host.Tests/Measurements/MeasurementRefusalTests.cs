using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MeasurementRefusalTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_simulated_run_takes_a_measurement_for_practice_only()
    {
        var run = SampleRun.Stored(_store, SampleRun.SimulatedDevice);

        Assert.Contains("SIMULATED", Refusal(run, SampleMeasurement.Bubbles()), StringComparison.Ordinal);

        Assert.True(SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles() with { IsPractice = true }).Measurement.IsPractice);
    }

    [Fact]
    public void A_real_run_takes_no_practice()
    {
        Assert.Contains("real device", Refusal(SampleRun.Stored(_store), SampleMeasurement.Bubbles() with { IsPractice = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_must_supersede_one_that_stands_and_is_of_its_kind()
    {
        var run = SampleRun.Stored(_store);
        string first = SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles()).Key;
        run = _store.Find(run.Header.Id);

        Assert.Contains("no measurement 0:1", Refusal(run, SampleMeasurement.Bubbles() with { Supersedes = "0:1" }), StringComparison.Ordinal);
        Assert.Contains("another kind", Refusal(run, SampleMeasurement.Drainage() with { Supersedes = first }), StringComparison.Ordinal);

        string second = SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles() with { Supersedes = first }).Key;
        Assert.Contains($"superseded already, by {second}", Refusal(_store.Find(run.Header.Id), SampleMeasurement.Bubbles() with { Supersedes = first }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, null, null, "no finite number")]
    [InlineData(1.0, double.NegativeInfinity, 2.0, "no finite number")]
    [InlineData(1.0, 2.0, 1.0, "ends before it begins")]
    public void A_figure_must_be_a_number_within_an_interval(double value, double? low, double? high, string reason)
    {
        Assert.Contains(reason, Refusal(SampleRun.Stored(_store), SampleMeasurement.Bubbles() with { Figures = [new("d32", value, "µm", low, high)] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_could_read_later_is_refused()
    {
        var run = SampleRun.Stored(_store);
        var good = SampleMeasurement.Bubbles();

        Assert.Contains("no figure", Refusal(run, good with { Figures = [] }), StringComparison.Ordinal);
        Assert.Contains("twice", Refusal(run, good with { Figures = [.. good.Figures, good.Figures[0]] }), StringComparison.Ordinal);
        Assert.Contains("empty", Refusal(run, good with { Who = " " }), StringComparison.Ordinal);
        Assert.Contains("printed", Refusal(run, good with { Warnings = ["two\nlines"] }), StringComparison.Ordinal);
        Assert.Contains("below zero", Refusal(run, good with { FoamAgeMilliseconds = -1 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../foam.png", "holds a folder")]
    [InlineData("Circles.csv", "Two files")]
    public void A_files_name_is_a_name_and_its_own(string name, string reason)
    {
        var run = SampleRun.Stored(_store);

        var refused = Assert.Throws<RecordAdditionException>(() => new RecordMeasurements(_store).Add(
            run, SampleMeasurement.Bubbles(), [FileToKeep.OfText("circles.csv", "text/csv", "a"), FileToKeep.OfText(name, "text/csv", "b")]));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused_and_leaves_nothing_on_record()
    {
        var run = SampleRun.Stored(_store);
        int opened = 0;
        var growing = new FileToKeep("foam.png", "image/png", () => new MemoryStream(SampleMeasurement.Picture(2_000_000, seed: ++opened)));

        var refused = Assert.Throws<RecordAdditionException>(() => new RecordMeasurements(_store).Add(run, SampleMeasurement.Bubbles(), [growing]));

        Assert.Contains("changed while it was read", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_store.Find(run.Header.Id).Measurements);
    }

    [Fact]
    public void A_file_that_shrinks_while_it_is_read_is_refused()
    {
        var run = SampleRun.Stored(_store);
        int opened = 0;
        var shrinking = new FileToKeep("foam.png", "image/png", () => new MemoryStream(SampleMeasurement.Picture(3_000_000)[..(opened++ == 0 ? 3_000_000 : 1_500_000)]));

        Assert.Throws<RecordAdditionException>(() => new RecordMeasurements(_store).Add(run, SampleMeasurement.Bubbles(), [shrinking]));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = SampleRun.Stored(_store);

        var refused = Assert.Throws<RecordAdditionException>(() => new RecordMeasurements(_store).Add(run, SampleMeasurement.Bubbles(), [FileToKeep.OfPath("/nowhere/foam.png", "image/png")]));

        Assert.StartsWith("foam.png can't be read", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _store.Dispose();

    private string Refusal(RunRecord run, Measurement measurement) =>
        Assert.Throws<RecordAdditionException>(() => new RecordMeasurements(_store).Add(run, measurement, [])).Message;
}
