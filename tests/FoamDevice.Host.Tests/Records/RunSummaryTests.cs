using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunSummaryTests
{
    [Fact]
    public void Volumes_follow_from_counted_steps_and_calibrated_area()
    {
        var summary = Summary();

        // 805 of 80 steps/mm are 10.0625 mm; the bore of 15.9 mm has 198.5565 mm².
        Assert.Equal(10.0625 * 0.1985565, summary.LiquidMilliliters!.Value, 4);
        Assert.Equal(40.2875 * 0.1985565, summary.GasMilliliters!.Value, 4);
    }

    [Fact]
    public void The_surroundings_are_told_by_when_they_were_measured()
    {
        using var store = RunStore.OpenInMemory();
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges
        {
            Events =
            [
                SampleRun.Event(1, EventType.StateChanged, new StateChanged { From = DeviceState.Loading, To = DeviceState.Ready }, id),
                SampleRun.Event(2, EventType.AmbientMeasured, new AmbientMeasured { TemperatureMillidegrees = 20_100, PressurePascals = 99_810, HumidityPartsPerMillion = 452_000 }, id),
                SampleRun.Event(3, EventType.StateChanged, new StateChanged { From = DeviceState.Mixing, To = DeviceState.Finished }, id),
                SampleRun.Event(4, EventType.AmbientMeasured, new AmbientMeasured { TemperatureMillidegrees = 20_300, PressurePascals = 99_800, HumidityPartsPerMillion = 450_000 }, id),
            ],
        });

        RunAmbient ambient = RunSummary.Of(store.Find(id)).Ambient;

        Assert.Equal(new AmbientReading(20.1, 998.1, 45.2), ambient.AtReady);
        Assert.Equal(new AmbientReading(20.3, 998.0, 45.0), ambient.AtFinished);
        Assert.Equal(new RunAmbient(null, null), Summary().Ambient);
    }

    [Fact]
    public void A_pulse_that_was_not_counted_is_a_step_error() =>
        Assert.Equal((0, 1), (Summary().StepErrorA, Summary().StepErrorB));

    [Fact]
    public void Pass_times_are_told_for_each_speed()
    {
        var stages = Summary().Stages;

        Assert.Equal([SpeedStage.First, SpeedStage.Fast], stages.Select(stage => stage.Stage));
        Assert.Null(stages[0].CoefficientOfVariationPercent);
        Assert.Equal(1.0, stages[1].MeanSeconds, 9);
        Assert.Equal(0.2, stages[1].CoefficientOfVariationPercent!.Value, 9);
        Assert.Equal(stages[1], Summary().MainStage);
    }

    [Fact]
    public void The_first_pass_has_no_gap()
    {
        var summary = Summary();

        Assert.Equal((100_000 + 100_000 + 101_000) / 3e3, summary.GapMeanMilliseconds!.Value, 9);
        Assert.Equal(Math.Sqrt(1 / 3.0), summary.GapDeviationMilliseconds!.Value, 9);
        Assert.Equal(1, summary.GapRangeMilliseconds!.Value, 9);
    }

    [Fact]
    public void Skew_and_drift_are_told_with_their_units()
    {
        var summary = Summary();

        Assert.Equal(0.504, summary.StartSkewMaxMilliseconds!.Value, 9);
        Assert.Equal((2, -1), (summary.DriftStepsA, summary.DriftStepsB));
        Assert.Equal((0.025, -0.0125), (summary.DriftMillimetersA, summary.DriftMillimetersB));
    }

    [Fact]
    public void A_run_on_a_simulated_device_is_marked()
    {
        using var store = RunStore.OpenInMemory();

        Assert.False(RunSummary.Of(SampleRun.Stored(store)).IsSimulated);
        Assert.True(RunSummary.Of(SampleRun.Stored(store, SampleRun.SimulatedDevice)).IsSimulated);
    }

    [Fact]
    public void A_run_without_any_event_has_no_figures_rather_than_zeros()
    {
        using var store = RunStore.OpenInMemory();

        var summary = RunSummary.Of(store.Find(store.Begin(SampleRun.New())));

        Assert.Equal((RunOutcome.None, 0), (summary.Outcome, summary.PassesMade));
        Assert.Null(summary.LiquidMilliliters);
        Assert.Null(summary.MainStage);
        Assert.Null(summary.GapMeanMilliseconds);
        Assert.Null(summary.DriftMillimetersA);
    }

    [Fact]
    public void Lost_events_are_counted_and_open_ends_apart_from_them()
    {
        using var store = RunStore.OpenInMemory();
        string id = store.Begin(SampleRun.New());
        store.Append(new RecordChanges
        {
            Gaps = [new LostEvents("FD-0001", 1, 10, 14, SampleRun.Start, id), new LostEvents("FD-0001", 1, 20, null, SampleRun.Start, id)],
        });

        RunSummary summary = RunSummary.Of(store.Find(id));
        Assert.Equal((5, 1), (summary.EventsLost, summary.OpenGaps));
    }

    private static RunSummary Summary()
    {
        using var store = RunStore.OpenInMemory();
        return RunSummary.Of(SampleRun.Stored(store));
    }
}
