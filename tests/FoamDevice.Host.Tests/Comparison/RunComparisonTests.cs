using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunComparisonTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Two_runs_alike_differ_in_their_start_only()
    {
        var comparison = Compare(SampleRuns.Add(_store, 1), SampleRuns.Add(_store, 2));

        Assert.Equal(["Started"], comparison.Identity.Where(field => !field.IsSame).Select(field => field.Name));
        Assert.All([.. comparison.Plan, .. comparison.Machine, .. comparison.Calibration], field => Assert.True(field.IsSame, field.Name));
        Assert.True(comparison.IsSameMethod);
        Assert.False(comparison.IsSimulatedAgainstReal);
        Assert.All(comparison.Measures, measure => Assert.Equal(0, measure.Difference));
        Assert.Empty(comparison.Largest);
    }

    [Fact]
    public void Slower_passes_are_named_with_the_figure_they_make()
    {
        var comparison = Compare(SampleRuns.Add(_store, 1, 1_000_000), SampleRuns.Add(_store, 2, 1_010_000));

        var time = comparison.Measures.Single(measure => measure.Measure.Id == "pass-time");
        Assert.Equal((1.0, 1.01), (time.A, time.B));
        Assert.Equal((0.01, 1.0), (Math.Round(time.Difference!.Value, 9), Math.Round(time.DifferencePercent!.Value, 9)));
        Assert.Equal([0, 10, 10, 10], comparison.Passes.Select(pass => pass.TimeDifferenceMilliseconds));
        Assert.Equal(new LargestDifference("time", 2, 10), Assert.Single(comparison.Largest));
    }

    [Fact]
    public void The_lines_in_which_methods_differ_are_given_with_their_numbers()
    {
        var other = SampleMethod.ParseWith("  gapSeconds: 0.1\n", "  gapSeconds: 0.2\n  # Slower.\n");

        var comparison = Compare(SampleRuns.Add(_store, 1, method: SampleMethod.Method), SampleRuns.Add(_store, 2, method: other));

        Assert.False(comparison.IsSameMethod);
        Assert.Equal([new MethodLine(true, 15, "  gapSeconds: 0.1"), new MethodLine(false, 15, "  gapSeconds: 0.2"), new MethodLine(false, 16, "  # Slower.")], comparison.MethodLines);
    }

    [Fact]
    public void Fields_of_plan_machine_and_calibration_that_differ_are_found()
    {
        string first = SampleRuns.Add(_store, 1);
        var run = SampleRun.New(runToken: 2, startedAt: SampleRuns.StartOf(2));
        run.Plan.GapMicroseconds += 5;
        run.Machine.SoftMarginMicrometers += 7;
        run.Calibration.VolumeScaleAPartsPerMillion += 9;

        var comparison = Compare(first, _store.Begin(run));

        Assert.Equal("gapMicroseconds", Assert.Single(comparison.Plan, field => !field.IsSame).Name);
        Assert.Equal("softMarginMicrometers", Assert.Single(comparison.Machine, field => !field.IsSame).Name);
        Assert.Equal("volumeScaleAPartsPerMillion", Assert.Single(comparison.Calibration, field => !field.IsSame).Name);
    }

    [Fact]
    public void What_people_said_of_the_runs_is_compared()
    {
        var comparison = Compare(SampleRuns.Add(_store, 1, label: "F-1"), SampleRuns.Add(_store, 2));

        Assert.Equal(new ComparedField("Sample label", "F-1", ""), Assert.Single(comparison.Context));
    }

    [Fact]
    public void A_pass_that_one_run_did_not_make_stands_alone()
    {
        string whole = SampleRuns.Add(_store, 1);
        string begun = _store.Begin(SampleRun.New(runToken: 2, startedAt: SampleRuns.StartOf(2)));

        var comparison = Compare(whole, begun);

        Assert.Equal(4, comparison.Passes.Count);
        Assert.All(comparison.Passes, pass => Assert.Equal((true, null, null), (pass.A is not null, pass.B, pass.TimeDifferenceMilliseconds)));
        Assert.All(comparison.Measures, measure => Assert.Null(measure.Difference));
    }

    [Fact]
    public void A_simulated_run_against_a_real_one_is_told()
    {
        Assert.True(Compare(SampleRuns.Add(_store, 1), SampleRuns.Add(_store, 2, device: SampleRun.SimulatedDevice)).IsSimulatedAgainstReal);
    }

    private RunComparison Compare(string a, string b) => RunComparison.Of(_store.Find(a), _store.Find(b));
}
