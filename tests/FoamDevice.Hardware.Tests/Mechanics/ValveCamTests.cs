using FoamDevice.Simulator;

namespace FoamDevice.Hardware.Tests;

/// <summary>The cam on the stopcock's coupler, looked through where the sensors look.</summary>
public sealed class ValveCamTests
{
    private const double BeamRadius = 24;
    private const double SensorOneDegrees = 90;
    private const double SensorTwoDegrees = -90;
    private const int TenthsOfDegrees = 10;

    public ValveCamTests() => OpenScad.Require();

    [Theory]
    [InlineData(-90, "01")]
    [InlineData(0, "11")]
    [InlineData(90, "10")]
    public void The_sensors_read_01_11_10_at_GasPort_Mix_and_LiquidPort(int degrees, string sensors)
    {
        double tolerance = new BenchParameters().ValveSensorToleranceDegrees;

        foreach (double off in (double[])[-tolerance + 0.1, -1, 0, 1, tolerance - 0.1])
            Assert.Equal(sensors, SensorsAt(degrees + off));
    }

    [Fact]
    public void Beyond_the_tolerance_and_between_the_positions_they_read_00()
    {
        double tolerance = new BenchParameters().ValveSensorToleranceDegrees;
        int hardStop = (int)new BenchParameters().ValveHardStopDegrees;

        for (int tenths = -hardStop * TenthsOfDegrees; tenths <= hardStop * TenthsOfDegrees; tenths++)
        {
            double angle = (double)tenths / TenthsOfDegrees;
            double toNearest = Math.Min(Math.Abs(angle), Math.Abs(Math.Abs(angle) - 90));
            if (toNearest > tolerance + 0.05)
                Assert.True(SensorsAt(angle) == "00", $"At {angle} degrees the sensors read {SensorsAt(angle)}.");
        }
    }

    [Fact]
    public void The_sensors_look_where_this_test_looks()
    {
        Bounds sensors = MachineDrawing.Component("slot_sensors").Bounds;

        double[] drawn = OpenScad.Evaluate("sensor_1", "sensor_2", "beam_radius");
        Assert.Equal([SensorOneDegrees, SensorTwoDegrees, BeamRadius], drawn);
        Assert.Equal(2 * (BeamRadius - 3 + 10.8), sensors.LengthY, 0.01);
    }

    [Theory]
    [InlineData(94)]
    [InlineData(-94)]
    public void The_arm_does_not_meet_its_peg_before_the_hard_stop(double degrees) => Assert.Equal(0, ArmInPegs(degrees), 0.001);

    [Theory]
    [InlineData(98)]
    [InlineData(-98)]
    public void The_arm_cannot_pass_the_hard_stop(double degrees) => Assert.True(ArmInPegs(degrees) > 1, $"At {degrees} degrees the arm is free.");

    private static double ArmInPegs(double degrees) =>
        Overlap.CubicMillimeters(MachineDrawing.Component("valve_coupler").Turned(degrees), MachineDrawing.Component("valve_frame"));

    private static string SensorsAt(double degrees) => $"{Read(SensorOneDegrees - degrees)}{Read(SensorTwoDegrees - degrees)}";

    /// <summary>1 where nothing of the cam stands in the beam. The cam is looked at in its own frame: it turns, the sensors do not.</summary>
    private static int Read(double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        bool blocked = MachineDrawing.Component("valve_coupler").Inside(BeamRadius * cosine, BeamRadius * sine).Any(part => part.From < 72 && part.To > 70);
        return blocked ? 0 : 1;
    }
}
