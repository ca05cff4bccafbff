using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ValveCouplingTests
{
    private readonly ValveCoupling _coupling = new(startDegrees: 0);

    [Fact]
    public void A_healthy_coupling_turns_the_plug_with_the_shaft()
    {
        _coupling.Follow(-90);

        Assert.Equal(-90, _coupling.PlugDegrees);
    }

    [Theory]
    [InlineData(90, 70)]
    [InlineData(-90, -70)]
    [InlineData(15, 0)]
    public void A_slipped_one_stops_the_plug_short_whichever_way_it_turns(double shaftDegrees, double plugDegrees)
    {
        _coupling.PlayDegrees = 20;

        _coupling.Follow(shaftDegrees);

        Assert.Equal(plugDegrees, _coupling.PlugDegrees);
    }

    [Fact]
    public void Healed_it_brings_the_plug_to_the_shaft()
    {
        _coupling.PlayDegrees = 20;
        _coupling.Follow(90);

        _coupling.PlayDegrees = 0;
        _coupling.Follow(90);

        Assert.Equal(90, _coupling.PlugDegrees);
    }
}
