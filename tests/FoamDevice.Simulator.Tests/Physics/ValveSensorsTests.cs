using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ValveSensorsTests
{
    private readonly ValveSensors _sensors = new(new BenchParameters(), new Random(1), new Random(2));

    [Theory]
    [InlineData(-90, false, true)]
    [InlineData(-45, false, false)]
    [InlineData(-3.1, false, false)]
    [InlineData(-3, true, true)]
    [InlineData(0, true, true)]
    [InlineData(3, true, true)]
    [InlineData(3.1, false, false)]
    [InlineData(90, true, false)]
    public void The_sensors_read_each_position_within_three_degrees(double degrees, bool sensor1, bool sensor2)
    {
        _sensors.Look(degrees);

        Assert.Equal((sensor1, sensor2), (_sensors.Sensor1, _sensors.Sensor2));
    }

    [Fact]
    public void A_stuck_sensor_keeps_its_level()
    {
        _sensors.Sensor1StuckAt = true;
        _sensors.Look(-90);

        Assert.True(_sensors.Sensor1);
    }

    [Fact]
    public void A_noisy_sensor_shows_the_wrong_level_in_its_share_of_looks_and_the_other_none()
    {
        _sensors.Noise1.Share = 0.1;

        int wrong1 = 0;
        int wrong2 = 0;
        for (int look = 0; look < 10_000; look++)
        {
            _sensors.Look(0);
            wrong1 += _sensors.Sensor1 ? 0 : 1;
            wrong2 += _sensors.Sensor2 ? 0 : 1;
        }

        Assert.InRange(wrong1, 900, 1_100);
        Assert.Equal(0, wrong2);
    }
}
