using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class StopOfferTests
{
    [Fact]
    public void At_an_idle_bench_there_is_nothing_to_end()
    {
        Assert.False(StopOffer.Of(BenchViews.Idle).IsShown);
    }

    [Theory]
    [InlineData(ConductorPhase.Preparing)]
    [InlineData(ConductorPhase.Homing)]
    [InlineData(ConductorPhase.Loading)]
    [InlineData(ConductorPhase.Filling)]
    [InlineData(ConductorPhase.Mixing)]
    public void A_run_can_be_stopped_until_its_last_pass(ConductorPhase phase)
    {
        StopOffer offer = StopOffer.Of(BenchViews.Idle with { Run = BenchViews.Run(phase) });

        Assert.True(offer.IsShown);
        Assert.True(offer.CanStop);
    }

    [Theory]
    [InlineData(ConductorPhase.Finished)]
    [InlineData(ConductorPhase.Unloading)]
    [InlineData(ConductorPhase.Faulted)]
    public void After_the_last_pass_a_late_press_of_stop_does_not_leave_the_syringes_in(ConductorPhase phase)
    {
        StopOffer offer = StopOffer.Of(BenchViews.Idle with { Run = BenchViews.Run(phase) });

        Assert.True(offer.IsShown);
        Assert.False(offer.CanStop);
        Assert.Equal("run.stop.nothing", offer.StateKey);
    }

    [Fact]
    public void A_stop_that_was_asked_for_is_not_asked_for_again()
    {
        StopOffer offer = StopOffer.Of(BenchViews.Idle with { Run = BenchViews.Run(ConductorPhase.Mixing) with { IsStopping = true } });

        Assert.False(offer.CanStop);
        Assert.Equal("run.stopping.pass", offer.StateKey);
    }

    [Fact]
    public void An_ended_run_needs_no_stop()
    {
        Assert.False(StopOffer.Of(BenchViews.Ended(RunResultKind.Closed, RunOutcome.Completed)).IsShown);
    }

    [Fact]
    public void A_service_can_be_stopped()
    {
        Assert.True(StopOffer.Of(BenchViews.Idle with { Mode = DeskMode.Service, Service = new DeskService() }).CanStop);
    }

    [Fact]
    public void Whatever_moves_can_be_aborted()
    {
        DeskStatus moving = BenchViews.Idle.Status! with { Flags = DeviceFlags.Moving };

        Assert.True(StopOffer.Of(BenchViews.Idle with { Status = moving }).IsShown);
    }
}
