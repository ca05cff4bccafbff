using FoamDevice.Host;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class FoamClockTests
{
    [Fact]
    public void Without_foam_there_is_no_clock()
    {
        Assert.Null(FoamClock.Of(BenchViews.Mixing(7, 2), BenchViews.Now));
    }

    [Theory]
    [InlineData(10, FoamFreshness.InTime)]
    [InlineData(48, FoamFreshness.Soon)]
    [InlineData(60, FoamFreshness.Soon)]
    [InlineData(60.1, FoamFreshness.Past)]
    public void The_age_is_held_against_the_methods_limit(double ageSeconds, FoamFreshness freshness)
    {
        FoamClock clock = FoamClock.Of(BenchViews.Foam(ageSeconds), BenchViews.Now)!;

        Assert.Equal(freshness, clock.Freshness);
        Assert.Equal(60 - ageSeconds, clock.Left!.Value.TotalSeconds, 0.001);
    }

    [Fact]
    public void A_method_without_a_limit_has_a_clock_all_the_same()
    {
        DeskView view = BenchViews.Foam(10);

        FoamClock clock = FoamClock.Of(view with { Run = view.Run! with { Method = null } }, BenchViews.Now)!;

        Assert.Equal(FoamFreshness.Unlimited, clock.Freshness);
    }

    [Fact]
    public void The_devices_word_counts_more_than_this_computers_clock()
    {
        FoamClock clock = FoamClock.Of(BenchViews.Foam(10), BenchViews.Now.AddMinutes(5))!;

        Assert.Equal(10, clock.Age.TotalSeconds);
        Assert.True(clock.IsHeard);
    }

    [Fact]
    public void When_the_device_falls_silent_the_age_goes_on()
    {
        FoamClock clock = FoamClock.Of(BenchViews.Foam(10) with { Status = null }, BenchViews.Now.AddSeconds(7))!;

        Assert.Equal(17, clock.Age.TotalSeconds);
        Assert.False(clock.IsHeard);
    }

    [Fact]
    public void Simulated_foam_ages_in_its_devices_time_alone()
    {
        DeskView silent = BenchViews.Foam(10) with { Status = null, Device = BenchViews.Simulated };

        Assert.Null(FoamClock.Of(silent, BenchViews.Now.AddSeconds(7)));
    }
}
