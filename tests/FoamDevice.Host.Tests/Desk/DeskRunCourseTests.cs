using FoamDevice.Protocol;
using Xunit;
using static FoamDevice.Host.ConductorPhase;

namespace FoamDevice.Host.Tests.Desk;

/// <summary>Which way a run took, as a page shows it when it is over.</summary>
public sealed class DeskRunCourseTests
{
    [Fact]
    public void A_complete_run_has_gone_through_all_phases()
    {
        using DeskBench bench = DeskBench.Found();

        bench.RunTo(Closed);

        Assert.Equal([Homing, Loading, Ready, Filling, Mixing, Finished, Unloading], CourseOf(bench).Where(phase => phase != Preparing));
    }

    [Fact]
    public void An_aborted_run_tells_where_it_was()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(Filling);

        bench.MustDo(new AbortWork(), DeskBench.Tess);
        bench.Until(() => bench.View.Run!.Result is not null, withinSeconds: 4);

        Assert.Equal([Homing, Loading, Ready, Filling, Faulted], CourseOf(bench));
    }

    [Fact]
    public void A_run_that_is_taken_up_again_has_its_whole_course_from_its_record()
    {
        using DeskBench bench = DeskBench.Found();
        bench.RunTo(Mixing);
        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Run!.Result is not null, withinSeconds: 130);
        bench.Until(() => bench.View.Mode == DeskMode.Searching);
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Unfinished.Count: 1 });

        bench.MustDo(new RecoverRun(bench.View.Unfinished[0].Id), DeskBench.Tess);
        bench.RunTo(Closed);

        Assert.Equal([Homing, Loading, Ready, Filling, Mixing], CourseOf(bench).Take(5));
        Assert.Equal(Unloading, CourseOf(bench).Last(phase => phase != Preparing));
    }

    private static IReadOnlyList<ConductorPhase> CourseOf(DeskBench bench) => bench.View.Run!.Course;
}
