using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MeasurementReportTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    [Fact]
    public void A_report_tells_figures_with_intervals_warnings_and_the_hashes_of_files()
    {
        var run = SampleRun.Stored(_store);
        var recorded = SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles());
        SampleMeasurement.Add(_store, run, SampleMeasurement.Drainage());

        string page = Report(run.Header.Id, ReportLanguage.En);

        Assert.Contains("Sauter mean diameter D32", page, StringComparison.Ordinal);
        Assert.Contains("71.3\u202Fµm", page, StringComparison.Ordinal);
        Assert.Contains("69.2", page, StringComparison.Ordinal);
        Assert.Contains("Few bubbles.", page, StringComparison.Ordinal);
        Assert.Contains("extrapolated", page, StringComparison.Ordinal);
        Assert.Contains(recorded.Measurement.Files[0].Sha256, page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_so_in_persian_too()
    {
        var run = SampleRun.Stored(_store);
        SampleMeasurement.Add(_store, run, SampleMeasurement.Drainage());

        string page = Report(run.Header.Id, ReportLanguage.Fa);

        Assert.Contains("نیمه‌عمر فوم \u2068FHT\u2069", page, StringComparison.Ordinal);
        Assert.Contains("برون‌یابی", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_run_that_nobody_measured_is_as_it_was_before_there_were_measurements()
    {
        var run = SampleRun.Stored(_store);

        Assert.DoesNotContain("Measured of the foam", Report(run.Header.Id, ReportLanguage.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Practice_and_superseded_versions_say_so()
    {
        var run = SampleRun.Stored(_store, SampleRun.SimulatedDevice);
        var first = SampleMeasurement.Add(_store, run, SampleMeasurement.Bubbles(d32: 88) with { IsPractice = true });
        SampleMeasurement.Add(_store, _store.Find(run.Header.Id), SampleMeasurement.Bubbles() with { IsPractice = true, Supersedes = first.Key });

        string page = Report(run.Header.Id, ReportLanguage.En);

        Assert.Contains("PRACTICE, of no foam", page, StringComparison.Ordinal);
        Assert.Contains("A later version took its place", page, StringComparison.Ordinal);
        Assert.DoesNotContain("88.0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_are_compared_by_what_both_were_measured_for()
    {
        var a = _store.Find(SampleRuns.Add(_store, 1));
        var b = _store.Find(SampleRuns.Add(_store, 2));
        SampleMeasurement.Add(_store, a, SampleMeasurement.Drainage(110), [1]);
        SampleMeasurement.Add(_store, b, SampleMeasurement.Drainage(113.5), [1]);
        (a, b) = (_store.Find(a.Header.Id), _store.Find(b.Header.Id));

        var compared = RunComparison.Of(a, b).Measures.Single(measure => measure.Measure.Id == "fht");
        string page = RunReportPage.Compare(ReportedRun.Of(_store, a), ReportedRun.Of(_store, b), ReportSettings.Plain);

        Assert.Equal(3.5, compared.Difference!.Value, 9);
        Assert.Contains("3.5\u202Fs", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_of_a_run_tells_when_its_foam_was_measured_and_what_came_out()
    {
        var run = SampleRun.Stored(_store);
        SampleMeasurement.Add(_store, run, SampleMeasurement.Drainage());

        var moment = Assert.Single(RunTimeline.Of(_store.Find(run.Header.Id)), moment => moment.Subject == TimelineSubject.Measurement);

        Assert.Equal("drainage: FHT 118.4 s (extrapolated), FDT 21.0 s (Grace)", moment.Text);
    }

    [Fact]
    public void Every_quantity_has_a_name_in_both_languages()
    {
        Assert.All((ReportLanguage[])[ReportLanguage.En, ReportLanguage.Fa], language =>
            Assert.All(MeasuredQuantity.All, quantity => Assert.NotNull(ReportTexts.Of(language).Find($"measured.{quantity.Id}"))));
    }

    public void Dispose() => _store.Dispose();

    private string Report(string id, ReportLanguage language) => RunReportPage.Of(ReportedRun.Of(_store, _store.Find(id)), new ReportSettings(language, false));
}
