using Xunit;

namespace FoamDevice.Simulator.Tests;

public class BreakAwayCouplerTests
{
    [Theory]
    [InlineData(12.45, 18.3)]
    [InlineData(15.90, 29.8)]
    [InlineData(20.05, 47.4)]
    public void It_trips_at_half_the_force_that_luer_parts_are_designed_for(double boreMillimeters, double newtons)
    {
        var coupler = new BreakAwayCoupler(150_000, SyringeModel.OfBore(boreMillimeters).AreaSquareMeters, frictionNewtons: 0);

        Assert.Equal(newtons, coupler.TripNewtons, 0.1);
    }

    [Fact]
    public void Once_broken_away_it_stays_so()
    {
        var coupler = new BreakAwayCoupler(150_000, 1e-4, frictionNewtons: 5);

        coupler.Load(19.9);
        bool before = coupler.Seated;
        coupler.Load(20.1);
        coupler.Load(0);

        Assert.True(before);
        Assert.False(coupler.Seated);
    }
}
