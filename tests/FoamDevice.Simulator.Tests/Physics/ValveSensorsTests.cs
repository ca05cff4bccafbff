using Xunit;

namespace FoamDevice.Simulator.Tests;

public class ValveSensorsTests
{
    private readonly ValveSensors _sensors = new(new BenchParameters());

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
}
