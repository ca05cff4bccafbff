using FoamDevice.Host;
using FoamDevice.Web.Run;

namespace FoamDevice.Web.Tests.Run;

public sealed class ShownFoamAgeTests
{
    [Fact]
    public void Without_foam_there_is_no_clock()
    {
        Assert.Null(ShownFoamAge.Of(BenchViews.Mixing(7, 2), BenchViews.Now));
    }

    [Theory]
    [InlineData(10, FoamFreshness.InTime)]
    [InlineData(48, FoamFreshness.Soon)]
    [InlineData(60, FoamFreshness.Soon)]
    [InlineData(60.1, FoamFreshness.Past)]
    public void The_age_is_held_against_the_methods_limit(double ageSeconds, FoamFreshness freshness)
    {
        ShownFoamAge age = ShownFoamAge.Of(BenchViews.Foam(ageSeconds), BenchViews.Now)!;

        Assert.Equal(freshness, age.Freshness);
        Assert.Equal(60 - ageSeconds, age.Left!.Value.TotalSeconds, 0.001);
    }

    [Fact]
    public void A_method_without_a_limit_has_a_clock_all_the_same()
    {
        DeskView view = BenchViews.Foam(10);

        ShownFoamAge age = ShownFoamAge.Of(view with { Run = view.Run! with { Method = null } }, BenchViews.Now)!;

        Assert.Equal(FoamFreshness.Unlimited, age.Freshness);
    }

    [Fact]
    public void The_devices_word_counts_more_than_this_computers_clock()
    {
        ShownFoamAge age = ShownFoamAge.Of(BenchViews.Foam(10), BenchViews.Now.AddMinutes(5))!;

        Assert.Equal(10, age.Age.TotalSeconds);
        Assert.True(age.IsHeard);
    }

    [Fact]
    public void When_the_device_falls_silent_the_age_goes_on()
    {
        ShownFoamAge age = ShownFoamAge.Of(BenchViews.Foam(10) with { Status = null }, BenchViews.Now.AddSeconds(7))!;

        Assert.Equal(17, age.Age.TotalSeconds);
        Assert.False(age.IsHeard);
    }

    [Fact]
    public void Simulated_foam_ages_in_its_devices_time_alone()
    {
        DeskView silent = BenchViews.Foam(10) with { Status = null, Device = BenchViews.Simulated };

        Assert.Null(ShownFoamAge.Of(silent, BenchViews.Now.AddSeconds(7)));
    }
}
