using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ServoTests
{
    private readonly Servo _servo = new(new BenchParameters(), startDegrees: 0);

    [Fact]
    public void Sixty_degrees_take_0_12_seconds()
    {
        _servo.Follow(2_500, 0.12);

        Assert.Equal(60, _servo.AngleDegrees, 1e-9);
    }

    [Theory]
    [InlineData(600, -90)]
    [InlineData(1_500, 0)]
    [InlineData(2_400, 90)]
    [InlineData(3_000, 95)]
    public void The_pulse_width_gives_the_angle_up_to_the_hard_stop(double pulseMicroseconds, double degrees)
    {
        _servo.Follow(pulseMicroseconds, 10);

        Assert.Equal(degrees, _servo.AngleDegrees, 1e-9);
    }

    [Fact]
    public void Without_pulses_it_stays_where_it_is()
    {
        _servo.Follow(2_500, 0.05);
        _servo.Follow(0, 10);

        Assert.Equal(25, _servo.AngleDegrees, 1e-9);
    }

    [Fact]
    public void A_jammed_plug_does_not_turn()
    {
        _servo.Stuck = true;
        _servo.Follow(2_500, 10);

        Assert.Equal(0, _servo.AngleDegrees);
    }
}
