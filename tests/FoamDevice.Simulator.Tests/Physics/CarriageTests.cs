using Xunit;

namespace FoamDevice.Simulator.Tests;

public class CarriageTests
{
    private static readonly BenchParameters Parameters = new();

    [Fact]
    public void The_play_of_the_nut_is_lost_once_at_every_reversal()
    {
        var carriage = new Carriage(Parameters, startMeters: 0.050);

        carriage.Follow(0.010);
        double forward = carriage.PositionMeters;
        carriage.Follow(0);
        double back = carriage.PositionMeters;

        Assert.Equal(0.060 - Parameters.BacklashMeters / 2, forward, 1e-12);
        Assert.Equal(0.050 + Parameters.BacklashMeters / 2, back, 1e-12);
    }

    [Theory]
    [InlineData(-0.0029, false)]
    [InlineData(-0.0032, true)]
    [InlineData(0.1129, false)]
    [InlineData(0.1132, true)]
    public void The_end_switches_stand_beyond_the_travel(double position, bool pressed)
    {
        var carriage = new Carriage(Parameters, startMeters: 0.050);

        carriage.Follow(position - 0.050);

        Assert.Equal(pressed, carriage.AtEndSwitch);
        Assert.Equal(pressed, carriage.Overran);
    }

    [Fact]
    public void An_overrun_is_remembered()
    {
        var carriage = new Carriage(Parameters, startMeters: 0.050);

        carriage.Follow(-0.054);
        carriage.Follow(0);

        Assert.False(carriage.AtEndSwitch);
        Assert.True(carriage.Overran);
    }

    [Fact]
    public void A_slip_moves_the_carriage_and_not_the_shaft()
    {
        var carriage = new Carriage(Parameters, startMeters: 0.050);

        carriage.Slip(-0.002);
        carriage.Follow(0);

        Assert.Equal(0.048, carriage.PositionMeters, 1e-12);
    }

    [Fact]
    public void A_hard_stop_ends_a_slip()
    {
        var carriage = new Carriage(Parameters, startMeters: -0.004);

        carriage.Slip(-0.002);
        carriage.Follow(0);

        Assert.Equal(carriage.RearStopMeters, carriage.PositionMeters, 1e-12);
        Assert.True(carriage.AtHardStop);
    }
}
