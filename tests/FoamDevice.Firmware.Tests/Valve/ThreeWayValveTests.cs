using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Valve;

public sealed class ThreeWayValveTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void The_servo_gets_no_pulse_before_the_first_turn()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        Assert.Equal(0, _device.Chip.ServoPulseMicroseconds(PinMap.Servo));
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
    }

    [Fact]
    public void It_goes_to_the_calibrated_pulse_widths()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.ServoGasPortMicroseconds = 620;
        calibration.ServoMixMicroseconds = 1_520;
        _device.Demand(RequestType.WriteCalibration, calibration);

        _device.BringTo(DeviceState.Ready, Plans.Tessari(1));
        Assert.Equal(1_520, _device.Chip.ServoPulseMicroseconds(PinMap.Servo), 2.0);
        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Filling);
        Assert.Equal(620, _device.Chip.ServoPulseMicroseconds(PinMap.Servo), 2.0);
    }

    [Fact]
    public void Standing_where_it_should_go_but_unknown_it_turns_away_and_back_to_prove_its_sensors()
    {
        Home();
        _device.Device.PressReset();
        _device.Until(() => _device.Device.State == FirmwareState.Running, "the next start");
        double farthest = 0;
        _device.Until(() => _device.Status is { SelfTest: SelfTestState.Passed, UptimeMicroseconds: < 5_000_000 }, "self-test");
        Assert.True(_device.Device.Operator.ResetChain());
        _device.RunFor(0.1);

        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.Until(() => Farthest(ref farthest) && _device.Host.Count(EventType.ValveTurned) == 2, "the valve at Mix again");

        Assert.Equal(-90, farthest, 3.0);
        Assert.Equal(0, _device.Device.Bench.ValveDegrees, 3.0);
        Assert.All(_device.Host.Events<ValveTurned>(), t => Assert.Equal((ValvePosition.Mix, true), (t.To, t.SawBetween)));
    }

    [Fact]
    public void Confirmed_where_it_should_go_it_stays()
    {
        _device.Run(Plans.Tessari(1));

        // Homing before and after the run asks for Mix; the second time it stands there.
        ValvePosition[] positions = [ValvePosition.Mix, ValvePosition.GasPort, ValvePosition.Mix, ValvePosition.Mix];
        Assert.Equal(positions, _device.Host.Events<ValveTurned>().Select(t => t.To));
        Assert.InRange(_device.Host.Events<ValveTurned>().Last().DurationMicroseconds, 0u, 1_000u);
    }

    private bool Farthest(ref double degrees)
    {
        degrees = Math.Min(degrees, _device.Device.Bench.ValveDegrees);
        return true;
    }

    private void Home()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Homing);
        _device.UntilState(DeviceState.Idle);
    }
}
