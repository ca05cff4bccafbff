using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunGroupTests : IDisposable
{
    private static readonly Measure PassTime = Measure.Find("pass-time")!;
    private static readonly DeviceIdentity OtherDevice = SampleRun.RealDevice with { DeviceId = "FD-0002" };

    private readonly RunStore _store = RunStore.OpenInMemory();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Simulated_and_real_runs_are_never_counted_together()
    {
        SampleRuns.Add(_store, 1, 1_000_000);
        SampleRuns.Add(_store, 2, 2_000_000, SampleRun.SimulatedDevice);

        var groups = Groups();

        Assert.Equal([false, true], groups.Select(group => group.IsSimulated));
        Assert.Equal([1.0, 2.0], groups.Select(group => Assert.Single(group.ValuesOf(PassTime)).Value));
    }

    [Fact]
    public void Methods_are_counted_apart_and_their_texts_are_told()
    {
        SampleRuns.Add(_store, 1);
        SampleRuns.Add(_store, 2, method: SampleMethod.ParseWith("gapSeconds: 0.1", "gapSeconds: 0.2"));
        SampleRuns.Add(_store, 3, method: SampleMethod.ParseWith("id: sample", "id: other"));

        Assert.Equal([("other", 1, 1), ("sample", 2, 2)], Groups().Select(group => (group.MethodId, group.Runs.Count, group.MethodTexts)));
    }

    [Fact]
    public void Runs_without_a_volume_calibration_in_force_are_counted()
    {
        SampleRuns.Add(_store, 1);

        Assert.Equal(1, Assert.Single(Groups()).WithoutCalibration);
    }

    [Fact]
    public void A_study_tells_that_the_device_makes_the_difference()
    {
        uint number = 0;
        foreach (string who in (string[])["Ada", "Bob"])
        {
            foreach (uint extra in (uint[])[0, 10])
            {
                SampleRuns.Add(_store, ++number, 1_000_000 + extra, who: who);
                SampleRuns.Add(_store, ++number, 1_100_000 + extra, OtherDevice, who);
            }
        }

        var study = Assert.Single(Groups()).StudyOf(PassTime, out string? obstacle);

        Assert.Null(obstacle);
        Assert.Equal((2, 2, 2), (study!.Operators, study.Devices, study.Replicates));
        Assert.InRange(study.DeviceVariance / study.TotalVariance, 0.999, 1);
    }

    [Fact]
    public void Runs_without_an_operator_make_no_study()
    {
        SampleRuns.Add(_store, 1, who: "");
        SampleRuns.Add(_store, 2);

        Assert.Null(Assert.Single(Groups()).StudyOf(PassTime, out string? obstacle));
        Assert.StartsWith("1 of the 2 runs name no operator", obstacle);
    }

    [Fact]
    public void A_run_without_a_figure_does_not_count_for_it()
    {
        SampleRuns.Add(_store, 1);
        _store.Begin(SampleRun.New(runToken: 2, startedAt: SampleRuns.StartOf(2)));

        var group = Assert.Single(Groups());

        Assert.Equal((2, 1), (group.Runs.Count, group.ValuesOf(PassTime).Count));
    }

    private IReadOnlyList<RunGroup> Groups() => RunGroup.Of(new RunSearch(_store).Figures(RunFilter.All), Measure.All);
}
