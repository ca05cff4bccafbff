using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Motion;

public sealed class SelfTestTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void At_every_start_trains_of_16_256_and_the_longest_length_go_out_on_both_axes_with_the_drivers_off()
    {
        _device.RecordTrains();

        bool everEnabled = false;
        _device.Until(() => (everEnabled |= _device.EnableIsHigh) || _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        Assert.False(everEnabled);
        int[] lengths = [16, 256, PlanLimits.MaxFastSteps];
        Assert.Equal(lengths, LengthsAt(PinMap.StepA));
        Assert.Equal(lengths, LengthsAt(PinMap.StepB));
        Assert.All(_device.Trains, t => Assert.Equal(10.0 * t.RisingEdgeMicroseconds().Count, t.DurationMicroseconds));
        Assert.True(Assert.Single(_device.Host.Events<SelfTestCompleted>()).Passed);
        _device.AssertNoMistakes();
    }

    [Theory]
    [InlineData(PinMap.CountA, SyringeSide.A)]
    [InlineData(PinMap.CountB, SyringeSide.B)]
    public void A_cut_counter_wire_is_found_and_the_device_refuses_every_move_and_says_why(int pin, SyringeSide side)
    {
        _device.Chip.Disconnect(pin);

        _device.Until(() => _device.Status.SelfTest == SelfTestState.Failed, "self-test");

        SelfTestCompleted test = Assert.Single(_device.Host.Events<SelfTestCompleted>());
        Assert.Equal((false, side, 16u, 0u), (test.Passed, test.Side, test.Steps, test.Counted));
        Assert.Equal(FaultCode.SelfTestFailed, _device.Status.Fault);
        Assert.Equal(701, (int)_device.Status.Fault);
        Assert.Equal(RefusalCode.FaultLatched, _device.RefusalOf(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        Assert.Equal(701, _device.Host.LastRefusal!.Value);
        Assert.Equal(RefusalCode.FaultLatched, _device.RefusalOf(RequestType.Prepare, DeviceUnderTest.PrepareOf(Plans.Tessari())));
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.SelfTestFailed));
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void Before_the_self_test_is_over_nothing_may_move()
    {
        _device.Until(() => _device.Host.Endpoint.State == HostLinkState.Open, "link open");

        Assert.Equal(RefusalCode.SelfTestNotPassed, _device.RefusalOf(RequestType.Home, new ConfirmRequest { SyringesOut = true }));
        Assert.Equal((long)SelfTestState.Pending, _device.Host.LastRefusal!.Value);
    }

    [Fact]
    public void Another_fault_that_is_latched_meanwhile_does_not_let_a_failing_self_test_pass()
    {
        // Turns so short that several fall between the end of a test train and the end of its count's grace.
        var device = new DeviceUnderTest(new SimulatorOptions { TurnMicroseconds = 2_000 });
        device.BringTo(DeviceState.Loading, Plans.Tessari());
        device.Device.PressReset();
        device.Until(() => device.Device.State == FirmwareState.Running, "started anew");
        device.Chip.Disconnect(PinMap.CountB);
        uint boot = device.Host.BootId;
        device.Until(() => device.Host.BootId > boot, "a new session");

        device.Until(() => device.Status is { SelfTest: not SelfTestState.Pending, UptimeMicroseconds: < 5_000_000 }, "the self-test's end");

        Assert.Equal(FaultCode.RunOpenAtPowerUp, device.Status.Fault);
        Assert.Equal(SelfTestState.Failed, device.Status.SelfTest);
    }

    [Fact]
    public void A_self_test_that_failed_behind_another_fault_is_told_once_that_one_is_cleared()
    {
        _device.BringTo(DeviceState.Loading, Plans.Tessari());
        _device.Device.PressReset();
        _device.Until(() => _device.Device.State == FirmwareState.Running, "started anew");
        _device.Chip.Disconnect(PinMap.CountA);
        _device.Until(() => _device.Status.Fault == FaultCode.RunOpenAtPowerUp, "the open run");
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Failed, "the failed self-test");
        Assert.Equal(FaultCode.RunOpenAtPowerUp, _device.Status.Fault);
        _device.RunFor(0.1);

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.RunOpenAtPowerUp });

        _device.Until(() => _device.Status.Fault == FaultCode.SelfTestFailed, "the self-test's own fault");
        _device.UntilState(DeviceState.Faulted);
    }

    [Fact]
    public void Another_fault_cannot_be_cleared_while_a_test_train_runs_so_none_ends_without_its_count()
    {
        _device.BringTo(DeviceState.Loading, Plans.Tessari());
        _device.Device.PressReset();
        _device.Until(() => _device.Device.State == FirmwareState.Running, "started anew");
        _device.ReplaceHost(session: 8);
        _device.RecordTrains();
        _device.Until(() => _device.Trains.Count == 6, "the longest train on both axes");
        _device.Chip.Disconnect(PinMap.CountB);

        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.RunOpenAtPowerUp));

        Assert.Equal(SelfTestState.Pending, _device.Status.SelfTest);
        _device.Until(() => _device.Status.SelfTest != SelfTestState.Pending, "the self-test's end");
        Assert.Equal(SelfTestState.Failed, _device.Status.SelfTest);
        Assert.Equal(SyringeSide.B, Assert.Single(_device.Host.Events<SelfTestCompleted>()).Side);
    }

    private int[] LengthsAt(int pin) => [.. _device.Trains.Where(t => t.Pin == pin).Select(t => t.RisingEdgeMicroseconds().Count)];
}
