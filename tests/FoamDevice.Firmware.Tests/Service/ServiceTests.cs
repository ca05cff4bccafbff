using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Service;

/// <summary>The way into Service and the ways out of it.</summary>
public sealed class ServiceTests
{
    private static readonly ConfirmRequest Out = new() { SyringesOut = true };

    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void Service_begins_at_home_with_the_drivers_holding_and_both_positions_known()
    {
        _device.EnterService();

        Assert.True(_device.EnableIsHigh);
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, _device.KnownPositions);
        Assert.Equal((0, 0), (_device.Status.PositionA, _device.Status.PositionB));
        Assert.Equal([DeviceState.Homing, DeviceState.Service], _device.Host.Events<StateChanged>().Select(change => change.To));
        _device.AssertNoMistakes();
    }

    [Fact]
    public void Service_begins_only_with_the_word_that_the_syringes_are_out()
    {
        _device.UntilTested();

        Assert.Equal(RefusalCode.SyringesNotOut, _device.RefusalOf(RequestType.EnterService, new ConfirmRequest()));
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void Service_does_not_begin_while_the_safety_chain_is_open()
    {
        _device.UntilTested();
        _device.Device.Operator.PressEmergencyStop();

        Assert.Equal(RefusalCode.SafetyChainOpen, _device.RefusalOf(RequestType.EnterService, Out));
    }

    [Fact]
    public void Homing_again_in_service_tells_the_drift_and_comes_back_to_service()
    {
        _device.EnterService();

        for (int homing = 1; homing <= 2; homing++)
        {
            _device.Demand(RequestType.Home, Out);
            _device.UntilState(DeviceState.Homing);
            _device.UntilState(DeviceState.Service);
        }

        HomeFound[] homes = [.. _device.Host.Events<HomeFound>()];
        Assert.Equal(6, homes.Length);
        Assert.All(homes[..2], home => Assert.False(home.DriftKnown));
        Assert.All(homes[2..], home => Assert.True(home.DriftKnown && Math.Abs(home.DriftSteps) <= 1, $"{home.DriftSteps}"));
    }

    [Fact]
    public void Homing_again_in_service_asks_for_the_word_that_the_syringes_are_out()
    {
        _device.EnterService();

        Assert.Equal(RefusalCode.SyringesNotOut, _device.RefusalOf(RequestType.Home, new ConfirmRequest()));
        Assert.Equal(DeviceState.Service, _device.State);
    }

    [Fact]
    public void A_home_that_was_asked_for_in_idle_still_ends_in_idle()
    {
        _device.EnterService();
        _device.Demand(RequestType.ConfirmUnloaded, Out);
        _device.UntilState(DeviceState.Idle);

        _device.Demand(RequestType.Home, Out);
        _device.UntilState(DeviceState.Homing);

        _device.UntilState(DeviceState.Idle);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void Confirming_that_the_syringes_are_out_homes_measures_the_drift_and_ends_in_idle()
    {
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Jog(SyringeSide.A, 2_000);

        _device.Demand(RequestType.ConfirmUnloaded, Out);
        _device.UntilState(DeviceState.Unloading);
        _device.UntilState(DeviceState.Idle);

        DriftMeasured drift = Assert.Single(_device.Host.Events<DriftMeasured>());
        Assert.InRange(drift.DriftStepsA, -1, 1);
        Assert.False(_device.EnableIsHigh);
        Assert.Equal(0, _device.Host.Count(EventType.RunClosed));
    }

    [Fact]
    public void Service_does_not_end_without_the_word_that_the_syringes_are_out()
    {
        _device.EnterService();

        Assert.Equal(RefusalCode.SyringesNotOut, _device.RefusalOf(RequestType.ConfirmUnloaded, new ConfirmRequest()));
        Assert.Equal(DeviceState.Service, _device.State);
    }

    [Fact]
    public void A_stop_lets_a_jog_end_its_train_and_then_waits_until_the_syringes_are_out()
    {
        BeginJog();

        _device.Demand(RequestType.Stop);
        _device.UntilState(DeviceState.Unloading);
        _device.RunFor(3);

        Assert.Equal(DeviceState.Unloading, _device.State);
        Assert.False(_device.IsPulsing);
        Assert.Equal(1, _device.Host.Count(EventType.StopAccepted));
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, _device.KnownPositions);
        _device.Demand(RequestType.ConfirmUnloaded, Out);
        _device.UntilState(DeviceState.Idle);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_host_that_is_silent_for_9_s_finds_service_as_it_left_it()
    {
        _device.EnterService();

        BeSilentFor(9);

        Assert.Equal(DeviceState.Service, _device.State);
        Assert.Equal(0, _device.Host.Count(EventType.StopAccepted));
    }

    [Fact]
    public void A_host_that_is_silent_for_longer_than_10_s_ends_service_as_a_stop_would()
    {
        _device.EnterService();

        BeSilentFor(11);

        Assert.Equal(DeviceState.Unloading, _device.State);
        Assert.Equal(1, _device.Host.Count(EventType.StopAccepted));
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void An_abort_in_service_cuts_the_drivers_and_loses_the_position()
    {
        BeginJog();

        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((FaultCode.Aborted, DeviceState.Service), (fault.Code, fault.State));
        Assert.False(_device.EnableIsHigh);
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);
        Assert.Equal(0, _device.Host.Count(EventType.MoveCompleted));
        LetTheCutTrainEnd();
        _device.RecoverFrom(FaultCode.Aborted);
    }

    [Fact]
    public void A_safety_chain_that_opens_in_service_is_a_fault_and_after_it_service_begins_anew()
    {
        BeginJog();

        _device.Device.Operator.PressEmergencyStop();
        _device.UntilState(DeviceState.Faulted);
        Assert.Equal(FaultCode.SafetyChainOpen, _device.Status.Fault);
        Assert.Empty(_device.Host.Events<TravelEndFound>());

        _device.Device.Operator.ReleaseEmergencyStop();
        LetTheCutTrainEnd();
        _device.RecoverFrom(FaultCode.SafetyChainOpen);
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);
        Assert.Equal(400, _device.Jog(SyringeSide.A, 400).ToSteps);
    }

    [Fact]
    public void A_valve_that_is_lost_while_a_jog_moves_cuts_the_drivers()
    {
        BeginJog();

        _device.Device.Faults.ValveSensor1StuckAt = false;
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(FaultCode.ValveLost, _device.Status.Fault);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_valve_that_does_not_turn_in_service_holds_with_the_position_kept()
    {
        _device.EnterService();
        _device.Device.Faults.ValveStuck = true;

        _device.Demand(RequestType.TurnValve, new TurnValveRequest { Position = ValvePosition.GasPort });
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(FaultCode.ValveSensorsDisagree, _device.Status.Fault);
        Assert.Equal(DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB, _device.KnownPositions);
    }

    private void BeginJog()
    {
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);
        _device.Demand(RequestType.Jog, new JogRequest { Side = SyringeSide.A, Steps = 4_000, SpeedMicrometersPerSecond = 10_000 });
        _device.Until(() => _device.IsPulsing && _device.Status.PositionA > 200, "motion");
    }

    private void LetTheCutTrainEnd() => _device.RunFor(6);

    private void BeSilentFor(double seconds)
    {
        _device.HostIsSilent = true;
        _device.RunFor(seconds);
        _device.HostIsSilent = false;
        _device.RunFor(2);
    }
}
