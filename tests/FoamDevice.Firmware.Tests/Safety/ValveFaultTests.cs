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
        Assert.Equal((FaultCode.ValveTimeout, DeviceState.Filling, 1_500), (fault.Code, fault.State, fault.Limit));
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

        _device.Device.Faults.ValveStuck = false;
        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.ValveTimeout });
        _device.UntilState(DeviceState.Unloading);
        _device.Unload();

        Assert.Single(_device.Host.Events<DriftMeasured>());
        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Faulted, FaultCode.ValveTimeout), (ended.Outcome, ended.Fault));
    }

    [Fact]
    public void A_valve_that_is_stuck_before_home_was_found_leaves_nothing_to_unload_by()
    {
        _device.Device.Faults.ValveStuck = true;
        _device.Prepare(Plans.Tessari());
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.ValveTimeout });
        _device.UntilState(DeviceState.Idle);

        Assert.Single(_device.Host.Events<RunClosed>());
        Assert.False(_device.EnableIsHigh);
    }

    [Theory]
    [InlineData(1, false, FaultCode.ValveTimeout)]
    [InlineData(2, false, FaultCode.ValveTimeout)]
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

        Assert.Equal(FaultCode.ValveTimeout, Assert.Single(_device.Host.Events<FaultRaised>()).Code);
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
    }
}
