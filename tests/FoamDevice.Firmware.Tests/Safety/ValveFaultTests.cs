using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

public sealed class ValveFaultTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void A_valve_that_is_stuck_holds_the_run_before_anything_moves()
    {
        _device.RecordTrains();
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        int trains = _device.Trains.Count;
        _device.Device.Faults.ValveStuck = true;

        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Faulted);
        _device.RunFor(5);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.ValveSensorsDisagree, DeviceState.Filling), (fault.Code, fault.State));
        Assert.Equal((ValvePosition.Mix, ValvePosition.GasPort), ((ValvePosition)fault.Value, (ValvePosition)fault.Limit));
        Assert.Equal(trains, _device.Trains.Count);
        Assert.True(_device.EnableIsHigh);
    }

    [Fact]
    public void After_a_held_fault_the_position_is_kept_and_the_run_ends_with_unloading()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        _device.Device.Faults.ValveStuck = true;
        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.ValveSensorsDisagree));
        _device.Device.Faults.ValveStuck = false;
        _device.RunFor(1);
        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.ValveSensorsDisagree });
        _device.UntilState(DeviceState.Unloading);
        _device.Unload();

        Assert.Single(_device.Host.Events<DriftMeasured>());
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Faulted, FaultCode.ValveSensorsDisagree), (ended.Outcome, ended.Fault));
    }

    [Fact]
    public void A_valve_that_is_stuck_before_home_was_found_leaves_nothing_to_unload_by()
    {
        _device.Device.Faults.ValveStuck = true;
        _device.Prepare(Plans.Tessari());
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);

        _device.Device.Faults.ValveStuck = false;
        _device.RunFor(1);
        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.ValveTimeout });
        _device.UntilState(DeviceState.Idle);

        Assert.Single(_device.Host.Events<RunClosed>());
        Assert.False(_device.EnableIsHigh);
    }

    [Theory]
    [InlineData(1, false, FaultCode.ValveSensorsDisagree)]
    [InlineData(2, false, FaultCode.ValveSensorsDisagree)]
    [InlineData(1, true, FaultCode.ValvePassageUnseen)]
    [InlineData(2, true, FaultCode.ValvePassageUnseen)]
    public void A_sensor_stuck_either_way_never_confirms_a_position(int sensor, bool level, FaultCode expected)
    {
        _device.RecordTrains();
        if (sensor == 1)
            _device.Device.Faults.ValveSensor1StuckAt = level;
        else
            _device.Device.Faults.ValveSensor2StuckAt = level;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        int trains = _device.Trains.Count;

        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(expected, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
        Assert.Equal(trains, _device.Trains.Count);
        _device.Device.Faults.ValveSensor1StuckAt = null;
        _device.Device.Faults.ValveSensor2StuckAt = null;
        _device.RunFor(0.1);
        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = expected });
        _device.UntilState(DeviceState.Idle);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void Sensors_that_show_the_wanted_position_before_the_valve_turned_are_not_believed()
    {
        _device.Device.Faults.ValveSensor1StuckAt = true;
        _device.Device.Faults.ValveSensor2StuckAt = true;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.ValveSensorsDisagree, (int)ValvePosition.Mix, (int)ValvePosition.GasPort), (fault.Code, fault.Value, fault.Limit));
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.ValveSensorsDisagree));
    }

    [Fact]
    public void A_valve_that_cannot_be_mended_now_is_left_by_an_abort()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        _device.Device.Faults.ValveStuck = true;
        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.ValveSensorsDisagree));

        _device.Host.Endpoint.Abort();
        _device.Until(() => _device.Status.Fault == FaultCode.Aborted, "the abort");

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.Aborted });
        _device.UntilState(DeviceState.Idle);
        Assert.False(_device.EnableIsHigh);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void A_sensor_that_is_disturbed_now_and_then_does_not_end_a_run(double share)
    {
        _device.BringTo(DeviceState.Filling, Plans.Tessari(6));
        _device.Device.Faults.ValveSensor1NoiseShare = share;

        _device.UntilState(DeviceState.Mixing);
        _device.UntilState(DeviceState.Finished);

        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_sensor_that_flickers_too_much_to_be_confirmed_is_told_as_such()
    {
        _device.Device.Faults.ValveSensor1NoiseShare = 0.4;
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(FaultCode.ValveSensorsDisagree, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
    }
}
