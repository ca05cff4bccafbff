using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Measurements on record, whatever keeps the store.</summary>
public abstract class RecordMeasurementsTests(IStorePlace place) : IDisposable
{
    [Fact]
    public void A_measurement_reads_back_as_it_was_entered()
    {
        var measurement = SampleMeasurement.Bubbles();
        string id;
        using (var store = RunStore.Open(place.Address))
        {
            var run = SampleRun.Stored(store);
            id = run.Header.Id;
            SampleMeasurement.Add(store, run, measurement);
        }

        using var reader = RunStore.OpenForReading(place.Address);
        var recorded = Assert.Single(reader.Find(id).Measurements);

        Assert.Equivalent(measurement with { Files = recorded.Measurement.Files }, recorded.Measurement);
        Assert.Equal([("foam.png", "image/png", (2L << 20) + 17), ("circles.csv", "text/csv", 12L)], recorded.Measurement.Files.Select(file => (file.Name, file.MediaType, file.Bytes)));
        Assert.Equal(SampleMeasurement.Picture(), reader.Files.Read(recorded.Measurement.Files[0]));
        Assert.True(reader.Verify().IsWhole, string.Join('\n', reader.Verify().Findings));
    }

    [Fact]
    public void A_better_version_takes_the_place_of_the_first_and_both_stay()
    {
        using var store = RunStore.Open(place.Address);
        var run = SampleRun.Stored(store);
        var first = SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles(d32: 80));

        var second = SampleMeasurement.Add(store, store.Find(run.Header.Id), SampleMeasurement.Bubbles(d32: 71) with { Supersedes = first.Key });

        var measurements = store.Find(run.Header.Id).Measurements;
        Assert.Equal([(first.Key, second.Key), (second.Key, null)], measurements.Select(recorded => (recorded.Key, recorded.SupersededBy)));
        Assert.Equal([80.0, 71.0], measurements.Select(recorded => recorded.Measurement.Find("d32")!.Value));
    }

    [Fact]
    public void The_same_content_is_kept_once()
    {
        using var store = RunStore.Open(place.Address);
        var run = SampleRun.Stored(store);

        SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles(0));
        SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles(30));

        Assert.Equal(4L, place.Scalar("SELECT count(*) FROM file_parts"));
    }

    [Fact]
    public void An_attempt_to_keep_a_file_that_was_broken_off_is_made_good_by_the_next()
    {
        using var store = RunStore.Open(place.Address);
        var run = SampleRun.Stored(store);
        var file = SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles()).Measurement.Files[0];
        place.Scalar($"DELETE FROM file_parts WHERE sha256 = '{file.Sha256}' AND part > 0");

        SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles(60));

        Assert.Equal(SampleMeasurement.Picture(), store.Files.Read(file));
        Assert.True(store.Verify().IsWhole);
    }

    [Theory]
    [InlineData("DELETE FROM file_parts WHERE part = 1", "missing")]
    [InlineData("UPDATE file_parts SET part = 7 WHERE part = 1", "changed")]
    [InlineData("UPDATE file_parts SET sha256 = '0000' || substr(sha256, 5) WHERE part = 1", "missing")]
    [InlineData("UPDATE file_parts SET content = (SELECT content FROM file_parts WHERE part = 0 AND length(content) > 100) WHERE part = 1", "changed")]
    public void A_file_that_is_not_as_it_was_kept_is_found_and_not_given_out(string edit, string flaw)
    {
        using var store = RunStore.Open(place.Address);
        var run = SampleRun.Stored(store);
        var recorded = SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles());

        place.Scalar(edit);

        Assert.All((VerifyReport[])[store.Verify(), store.VerifyRecord(run.Header.Key)], report =>
        {
            var finding = Assert.Single(report.Findings);
            Assert.Equal(LogFlaw.File, finding.Kind);
            Assert.Contains(flaw, finding.Text, StringComparison.Ordinal);
            Assert.Contains("foam.png", finding.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(finding.Said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
        });
        Assert.Throws<StoreException>(() => store.Files.Read(recorded.Measurement.Files[0]));
    }

    [Fact]
    public void What_was_measured_of_many_runs_is_counted_by_age_and_kind()
    {
        using var store = RunStore.Open(place.Address);
        foreach (uint number in (uint[])[1, 2, 3])
        {
            var run = store.Find(SampleRuns.Add(store, number));
            SampleMeasurement.Add(store, run, SampleMeasurement.Bubbles(29 + number, 70 + number), [1]);
            SampleMeasurement.Add(store, run, SampleMeasurement.Drainage(110 + number), [1]);
        }

        var search = new RunSearch(store);
        var measures = search.MeasuresOfFoam(new RunFilter());
        var group = Assert.Single(RunGroup.Of(search.Figures(new RunFilter()), measures));

        Assert.Equal(["d32@30s", "span@30s", "fht", "fdt"], measures.Select(measure => measure.Id));
        Assert.Equal([71.0, 72.0, 73.0], group.ValuesOf(measures[0]).Select(value => value.Value));
        Assert.Equal([111.0, 112.0, 113.0], group.ValuesOf(measures[2]).Select(value => value.Value));
    }

    public void Dispose() => place.Dispose();
}
