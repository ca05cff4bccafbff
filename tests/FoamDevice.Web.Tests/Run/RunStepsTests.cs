using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Run;
using static FoamDevice.Host.ConductorPhase;

namespace FoamDevice.Web.Tests.Run;

public sealed class RunStepsTests
{
    [Fact]
    public void A_run_that_goes_on_has_made_what_lies_behind_it()
    {
        Assert.Equal("Done Done Done Done Done Current Ahead Ahead", Told(BenchViews.Run(Mixing, passes: 3)));
    }

    [Fact]
    public void A_complete_run_has_made_all_steps()
    {
        Assert.Equal("Done Done Done Done Done Done Done Done", Told(Ended(RunResultKind.Closed, RunOutcome.Completed, BenchViews.Run(Closed, passes: 20))));
    }

    [Fact]
    public void A_run_that_was_stopped_in_a_pass_left_its_way_there_and_was_unloaded_all_the_same()
    {
        DeskRun run = BenchViews.Run(Closed, passes: 5);

        Assert.Equal("Done Done Done Done Done Ended Done Done", Told(Ended(RunResultKind.Closed, RunOutcome.Stopped, run)));
    }

    [Fact]
    public void A_run_that_was_stopped_before_it_mixed_made_no_foam()
    {
        DeskRun run = BenchViews.Run(Closed) with { Course = [Homing, Loading, Unloading, Preparing] };

        Assert.Equal("Done Done Ended Ahead Ahead Ahead Ahead Done", Told(Ended(RunResultKind.Closed, RunOutcome.Stopped, run)));
    }

    [Fact]
    public void An_aborted_run_ends_where_it_was()
    {
        DeskRun run = BenchViews.Run(Closed, passes: 5) with { Course = [.. BenchViews.CourseTo(Mixing), Faulted] };

        Assert.Equal("Done Done Done Done Done Ended Ahead Ahead", Told(Ended(RunResultKind.Aborted, RunOutcome.Aborted, run)));
    }

    [Fact]
    public void A_fault_shows_the_step_that_it_came_in_and_what_is_done_after_it()
    {
        DeskRun faulted = BenchViews.Run(Faulted) with { Course = [Homing, Loading, Ready, Filling, Faulted] };
        DeskRun cleared = faulted with { Phase = Unloading, Course = [.. faulted.Course, Unloading] };

        Assert.Equal("Done Done Done Done Ended Ahead Ahead Ahead", Told(faulted));
        Assert.Equal("Done Done Done Done Ended Ahead Ahead Current", Told(cleared));
    }

    [Fact]
    public void A_run_that_was_not_begun_ends_at_its_first_question()
    {
        DeskRun run = BenchViews.Run(Closed) with { RecordId = null, Course = [] };

        Assert.Equal("Ended Ahead Ahead Ahead Ahead Ahead Ahead Ahead", Told(Ended(RunResultKind.Declined, RunOutcome.None, run)));
    }

    [Fact]
    public void A_run_that_was_left_with_the_syringes_in_was_not_unloaded()
    {
        DeskRun run = BenchViews.Run(Closed, passes: 20) with { Course = BenchViews.CourseTo(Finished) };

        Assert.Equal("Done Done Done Done Done Done Ended Ahead", Told(Ended(RunResultKind.LeftLoaded, RunOutcome.Completed, run)));
    }

    [Fact]
    public void Unloading_what_an_earlier_run_left_in_is_no_step_of_this_one()
    {
        Assert.Equal("Current Ahead Ahead Ahead Ahead Ahead Ahead Ahead", Told(BenchViews.Run(Unloading) with { Course = [] }));
    }

    [Fact]
    public void Of_a_watched_run_without_a_record_its_phase_tells()
    {
        Assert.Equal("Done Done Done Done Done Current Ahead Ahead", Told(new DeskRun { Phase = Mixing, IsWatched = true }));
    }

    private static string Told(DeskRun run)
    {
        var steps = RunSteps.Of(run);
        return string.Join(' ', RunSteps.All.Select(step => steps[step]));
    }

    private static DeskRun Ended(RunResultKind kind, RunOutcome outcome, DeskRun run) => run with { Result = new RunResult(kind, "", run.RecordId, outcome, FaultCode.None) };
}
