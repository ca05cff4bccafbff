using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

/// <summary>What an engineer does in Service, on machines that are not quite the reference machine.</summary>
public class ServiceSessionTests
{
    private const int StepsPerMillimeter = 80;

    [Fact]
    public void Nobody_mounts_or_removes_anything_in_Service()
    {
        var device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        var host = new ScriptedHost(device) { OperatesBench = false };
        host.EnterService();

        host.For(seconds: 3);
        bool mountedByItself = device.Bench.A.SyringeMounted || device.Bench.B.SyringeMounted;
        device.Operator.MountEmptySyringe(SyringeSide.A);
        device.Operator.ConnectWater();
        host.For(seconds: 3);

        Assert.False(mountedByItself);
        Assert.True(device.Bench.A.SyringeMounted);
        Assert.False(device.Bench.B.SyringeMounted);
        Assert.Equal(0, device.Bench.BagLeftMilliliters);
    }

    [Fact]
    public void The_automatic_operator_frees_a_carriage_on_its_end_switch_and_resets_the_chain()
    {
        var device = new SimulatedDevice(new SimulatorOptions { AutoOperator = true });
        var host = new ScriptedHost(device) { OperatesBench = false };
        host.EnterService();

        host.Request(RequestType.FindTravelEnd, new FindTravelEndRequest { Side = SyringeSide.A, SyringesOut = true });
        host.Until(() => host.State == DeviceState.Faulted);
        ChainContacts openedBy = device.Bench.ChainOpenedBy;
        host.For(seconds: 3);

        Assert.Equal(ChainContacts.TravelEndA, openedBy);
        Assert.True(device.Bench.ChainHealthy);
    }

    [Fact]
    public void Backlash_that_the_calibration_knows_is_made_good_at_every_reversal()
    {
        SimulatedDevice device = Primed(backlashSteps: 8, calibratedSteps: 8, out ScriptedHost host);

        double[] strokes = [.. Strokes(device, host)];

        Assert.All(strokes, stroke => Assert.Equal(20, stroke, 1.01 / StepsPerMillimeter));
    }

    [Fact]
    public void Backlash_that_it_does_not_know_is_lost_at_every_reversal()
    {
        SimulatedDevice device = Primed(backlashSteps: 8, calibratedSteps: 0, out ScriptedHost host);

        double[] strokes = [.. Strokes(device, host)];

        Assert.All(strokes, stroke => Assert.Equal(20 - 0.1, stroke, 1.01 / StepsPerMillimeter));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.015)]
    public void Water_weighs_what_the_true_bore_holds_in_both_directions(double boreError)
    {
        SimulatedDevice device = Primed(backlashSteps: 8, calibratedSteps: 8, out ScriptedHost host, boreError);
        double volumePerStep = 1e-3 / StepsPerMillimeter * SyringeModel.NormJect10.AreaSquareMeters * (1 + boreError) * (1 + boreError);
        double drawn = device.Bench.DrawnKilograms;
        double expelled = device.Bench.ExpelledKilograms;

        host.Jog(SyringeSide.A, -3_200);
        host.For(seconds: 0.5);
        drawn = device.Bench.DrawnKilograms - drawn;
        host.Jog(SyringeSide.A, 3_200);
        host.For(seconds: 0.5);
        expelled = device.Bench.ExpelledKilograms - expelled;

        // The home switch and the last step: a step in 3,200.
        double expected = 3_200 * volumePerStep * Water.DensityKilogramsPerCubicMeter(293.15);
        Assert.Equal(1, drawn / expected, 1 / 3_200.0);
        Assert.Equal(1, expelled / expected, 1 / 3_200.0);
    }

    [Fact]
    public void The_ambient_sensor_tells_what_the_room_is_like()
    {
        var device = Device("temperature=24.5C", "pressure=980hPa", "humidity=60%");
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected && host.Status.SelfTest == SelfTestState.Passed);

        host.Request(RequestType.MeasureAmbient);
        host.Until(() => host.Status.AmbientAgeMilliseconds != Status.NoAmbient);

        Assert.True(host.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.Equal(24_500, host.Status.TemperatureMillidegrees);
        Assert.Equal(98_000u, host.Status.PressurePascals);
        Assert.Equal(600_000u, host.Status.HumidityPartsPerMillion);
        Assert.Empty(device.Chip.Mistakes);
    }

    [Fact]
    public void A_board_without_the_sensor_says_so()
    {
        var device = Device("ambient-sensor=absent");
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected && host.Status.SelfTest == SelfTestState.Passed);

        RequestOutcome outcome = host.Request(RequestType.MeasureAmbient);

        Assert.Equal(RequestOutcome.Refused, outcome);
        Assert.False(host.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.Empty(device.Crashes);
    }

    [Fact]
    public void A_sensor_that_dies_is_told_as_absent_and_its_nonsense_is_not()
    {
        var device = Device();
        var host = new ScriptedHost(device);
        host.Until(() => host.Connected && host.Status.SelfTest == SelfTestState.Passed);

        device.Faults.AmbientSensorDead = true;
        host.Request(RequestType.MeasureAmbient);
        host.For(seconds: 1);

        Assert.False(host.Status.Flags.HasFlag(DeviceFlags.AmbientPresent));
        Assert.Equal(Status.NoAmbient, host.Status.AmbientAgeMilliseconds);
    }

    private static SimulatedDevice Device(params string[] settings) =>
        new(new SimulatorOptions { Bench = BenchSettings.Apply(new BenchParameters(), settings) });

    /// <summary>A device in Service with a syringe full of water on side A, its valve at that syringe's own port, two strokes behind it.</summary>
    private static SimulatedDevice Primed(int backlashSteps, uint calibratedSteps, out ScriptedHost host, double boreError = 0)
    {
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.BacklashStepsA = calibration.BacklashStepsB = calibratedSteps;
        var device = new SimulatedDevice(new SimulatorOptions
        {
            Calibration = calibration,
            Bench = new BenchParameters { BacklashMeters = backlashSteps * 1e-3 / StepsPerMillimeter, BoreErrorA = boreError },
        });
        host = new ScriptedHost(device);
        host.EnterService();
        host.TurnValve(ValvePosition.LiquidPort);
        host.Jog(SyringeSide.A, 7_200, speedMicrometersPerSecond: 40_000);
        device.Operator.MountWaterSyringe(SyringeSide.A);
        device.Operator.ConnectWater();
        host.Jog(SyringeSide.A, -400);
        host.Jog(SyringeSide.A, 400);
        host.For(seconds: 0.5);
        return device;
    }

    private static IEnumerable<double> Strokes(SimulatedDevice device, ScriptedHost host)
    {
        foreach (int direction in (int[])[-1, 1, -1, 1])
        {
            double before = device.Bench.A.CarriageMillimeters;
            host.Jog(SyringeSide.A, direction * 20 * StepsPerMillimeter);
            host.For(seconds: 0.2);
            yield return Math.Abs(device.Bench.A.CarriageMillimeters - before);
        }
    }
}
