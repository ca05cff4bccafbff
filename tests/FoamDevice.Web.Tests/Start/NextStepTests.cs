using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Language;
using FoamDevice.Web.Start;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Start;

public sealed class NextStepTests
{
    [Theory]
    [InlineData(DeskMode.Searching, NextStepKind.Connect)]
    [InlineData(DeskMode.Choosing, NextStepKind.Choose)]
    [InlineData(DeskMode.Watching, NextStepKind.Watch)]
    [InlineData(DeskMode.Idle, NextStepKind.Prepare)]
    [InlineData(DeskMode.Run, NextStepKind.GoToRun)]
    [InlineData(DeskMode.Service, NextStepKind.GoToService)]
    public void Each_mode_of_a_bench_in_order_has_one_thing_to_do_next(DeskMode mode, NextStepKind next)
    {
        Assert.Equal(next, NextStep.Of(BenchViews.Idle with { Mode = mode }));
    }

    [Fact]
    public void A_result_that_was_not_put_away_is_looked_at_first()
    {
        Assert.Equal(NextStepKind.SeeResult, NextStep.Of(BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed)));
    }

    [Fact]
    public void A_fault_is_cleared_before_anything_else()
    {
        Assert.Equal(NextStepKind.ClearFault, NextStep.Of(BenchViews.FaultedIdle(FaultCode.Aborted)));
    }

    [Fact]
    public void What_is_mended_at_the_machine_stands_before_a_run()
    {
        Assert.Equal(NextStepKind.Mend, NextStep.Of(BenchViews.ChainOpen));
    }

    [Fact]
    public void A_self_test_is_waited_for()
    {
        Assert.Equal(NextStepKind.Wait, NextStep.Of(BenchViews.Idle with { Standstill = new Standstill(StandstillReason.SelfTestPending, "", "") }));
    }

    [Fact]
    public void Carriages_that_move_are_waited_for()
    {
        DeskStatus homing = BenchViews.Idle.Status! with { State = DeviceState.Homing, Flags = DeviceFlags.Moving };

        Assert.Equal(NextStepKind.Wait, NextStep.Of(BenchViews.Idle with { Status = homing, Standstill = new Standstill(StandstillReason.Working, "", "") }));
    }

    [Theory]
    [InlineData(0, NextStepKind.Home)]
    [InlineData(1, NextStepKind.Recover)]
    public void A_device_that_was_left_loaded_is_recovered_when_its_record_is_here_and_homed_otherwise(int unfinished, NextStepKind next)
    {
        DeskView view = BenchViews.Idle with
        {
            Status = BenchViews.Idle.Status! with { State = DeviceState.Finished },
            Standstill = new Standstill(StandstillReason.AwaitsUnloading, "", ""),
            Unfinished = [.. Enumerable.Repeat(StartPageTests.Unfinished, unfinished)],
        };

        Assert.Equal(next, NextStep.Of(view));
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Persian)]
    public void Every_next_thing_has_words_in_every_language(PageLanguage language)
    {
        Assert.All(Enum.GetNames<NextStepKind>(), next => Assert.NotNull(PageTextFiles.Of(language).Find($"start.next.{next}")));
        Assert.All(Enum.GetNames<DeviceState>(), state => Assert.NotNull(PageTextFiles.Of(language).Find($"start.state.{state}")));
        Assert.All(Enum.GetNames<CalibrationState>(), state => Assert.NotNull(PageTextFiles.Of(language).Find($"start.calibration.{state}")));
    }
}
