using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>Faults that cut the drivers at once: ENABLE low within two turns, wherever the drivers are on.</summary>
public sealed class CutTests
{
    private static readonly DeviceState[] MovingStates = [DeviceState.Homing, DeviceState.Filling, DeviceState.Mixing, DeviceState.Unloading];

    // Nothing moves, but the drivers hold.
    private static readonly DeviceState[] HoldingStates = [DeviceState.Loading, DeviceState.Ready, DeviceState.Finished];

    private readonly DeviceUnderTest _device = new();

    public static TheoryData<DeviceState> DriversOn => [.. MovingStates, .. HoldingStates];

    [Theory]
    [MemberData(nameof(DriversOn))]
    public void An_open_safety_chain_cuts_and_stays_a_fault_until_it_is_reset_by_hand(DeviceState state)
    {
        Move(state);

        _device.Device.Operator.PressEmergencyStop();
        _device.Turns(2);

        AssertCut(FaultCode.SafetyChainOpen, state);
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.SafetyChainOpen));
        _device.Device.Operator.ReleaseEmergencyStop();
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.SafetyChainOpen));
        _device.RecoverFrom(FaultCode.SafetyChainOpen);
    }

    [Theory]
    [MemberData(nameof(DriversOn))]
    public void A_driver_alarm_cuts(DeviceState state)
    {
        Move(state);

        _device.Device.Faults.DriverAlarm = true;
        _device.Turns(2);

        AssertCut(FaultCode.DriverAlarm, state);
        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.DriverAlarm));
        _device.Device.Faults.DriverAlarm = false;
        _device.RecoverFrom(FaultCode.DriverAlarm);
    }

    [Theory]
    [MemberData(nameof(DriversOn))]
    public void An_abort_cuts(DeviceState state)
    {
        Move(state);

        _device.Host.Endpoint.Abort();
        _device.Step();
        _device.Turns(2);

        AssertCut(FaultCode.Aborted, state);
        _device.RecoverFrom(FaultCode.Aborted);
    }

    [Fact]
    public void An_abort_overtakes_a_request_that_waits_for_its_answer()
    {
        Move(DeviceState.Mixing);
        Assert.True(_device.Host.Endpoint.Send(RequestType.ReadMachine, null));
        _device.Step();

        _device.Host.Endpoint.Abort();
        _device.Step();
        _device.Turns(2);

        Assert.False(_device.EnableIsHigh);
        _device.Until(() => _device.Host.Endpoint.Outcome == RequestOutcome.Done, "the request's own answer");
    }

    [Fact]
    public void An_abort_at_the_end_of_a_flood_of_bytes_is_not_lost()
    {
        Move(DeviceState.Mixing);
        byte[] flood = new byte[1_500];
        Array.Fill(flood, (byte)0x55);
        flood[^1] = 0;

        _device.Device.Send(flood, 0, flood.Length);
        _device.Host.Endpoint.Abort();
        _device.RunFor(0.2);

        Assert.False(_device.EnableIsHigh);
        _device.Until(() => _device.Status.Fault == FaultCode.Aborted, "abort");
    }

    [Fact]
    public void An_abort_that_comes_five_times_acts_once()
    {
        Move(DeviceState.Mixing);
        byte[] abort = [0x00, 0x02, 0x09, 0x01, 0x05, 0x9D, 0xE2, 0x90, 0xF0, 0x00];

        for (int i = 0; i < 5; i++)
        {
            _device.Device.Send(abort, 0, abort.Length);
            _device.Turns(3);
        }

        AssertCut(FaultCode.Aborted, DeviceState.Mixing);
    }

    [Fact]
    public void An_abort_of_a_host_that_is_not_let_in_cuts_all_the_same()
    {
        Move(DeviceState.Mixing);
        _device.ReplaceHost(session: 8);
        _device.Turns(10);
        Assert.True(_device.Host.Endpoint.IsBusy);

        _device.Host.Endpoint.Abort();
        _device.Turns(3);

        Assert.False(_device.EnableIsHigh);
        _device.Until(() => _device.Status.Fault == FaultCode.Aborted, "the abort");
    }

    [Fact]
    public void In_Idle_an_abort_is_no_fault()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        _device.Host.Endpoint.Abort();
        _device.Until(() => !_device.Host.Endpoint.AbortPending, "the abort's answer");
        _device.RunFor(0.5);

        Assert.Equal(DeviceState.Idle, _device.State);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void An_abort_in_a_held_fault_cuts_the_drivers_after_all()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        _device.Device.Faults.ValveStuck = true;
        _device.Demand(RequestType.Start);
        _device.UntilState(DeviceState.Faulted);
        Assert.True(_device.EnableIsHigh);

        _device.Host.Endpoint.Abort();
        _device.Step();
        _device.Turns(2);

        Assert.False(_device.EnableIsHigh);
        _device.Until(() => _device.Status.Fault == FaultCode.Aborted, "abort");
        AssertPositionUnknown();
        FaultCode[] faults = [FaultCode.ValveSensorsDisagree, FaultCode.Aborted];
        Assert.Equal(faults, _device.Host.Events<FaultRaised>().Select(f => f.Code));
        Assert.Single(_device.Host.Events<RunEnded>());
    }

    [Fact]
    public void While_the_train_lasts_that_was_cut_the_fault_stays_and_once_it_is_over_one_request_clears_it()
    {
        Move(DeviceState.Mixing);
        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(RefusalCode.CauseLasts, _device.RefusalOfClearing(FaultCode.Aborted));
        Assert.Equal(DeviceFlags.Moving, _device.Status.Flags & DeviceFlags.Moving);
        _device.RunFor(6);
        Assert.Equal(DeviceFlags.None, _device.Status.Flags & DeviceFlags.Moving);

        _device.Demand(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.Aborted });
    }

    [Fact]
    public void A_counter_wire_that_breaks_in_a_run_is_a_fault_of_the_step_count()
    {
        Move(DeviceState.Mixing);

        _device.Chip.Disconnect(PinMap.CountA);
        _device.UntilState(DeviceState.Faulted);

        FaultRaised fault = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal(FaultCode.StepCountMismatch, fault.Code);
        Assert.True(fault.Value < fault.Limit);
        Assert.False(_device.EnableIsHigh);
        AssertPositionUnknown();

        _device.RunFor(10);
        _device.Chip.Connect(PinMap.StepA, PinMap.CountA);
        _device.RecoverFrom(FaultCode.StepCountMismatch);
    }

    [Theory]
    [InlineData(DeviceState.Filling)]
    [InlineData(DeviceState.Mixing)]
    public void A_valve_that_leaves_its_position_while_a_plunger_moves_cuts_before_pressure_builds(DeviceState state)
    {
        Move(state);

        _device.Device.Faults.ValveSensor2StuckAt = false;
        _device.Turns(2);

        AssertCut(FaultCode.ValveLost, state);
        Assert.Equal(ValvePosition.Unknown, _device.Status.Valve);
    }

    [Fact]
    public void A_charge_cut_in_the_middle_of_a_pass_is_in_no_syringe()
    {
        Move(DeviceState.Mixing);
        _device.Until(() => _device.Host.Count(EventType.PassCompleted) == 1, "pass 1");
        _device.RunFor(0.5);

        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);

        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Aborted, SyringeSide.None, 1), (ended.Outcome, ended.FoamIn, ended.Passes));
        Assert.Equal(1, Assert.Single(_device.Host.Events<FaultRaised>()).Pass);
    }

    [Fact]
    public void A_charge_cut_between_two_passes_is_in_a_known_syringe()
    {
        RunPlan plan = Plans.Tessari();
        plan.GapMicroseconds = 5_000_000;
        _device.BringTo(DeviceState.Mixing, plan);
        _device.Until(() => _device.Host.Count(EventType.PassCompleted) == 1, "pass 1");

        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);

        RunEnded ended = Assert.Single(_device.Host.Events<RunEnded>());
        Assert.Equal((RunOutcome.Aborted, SyringeSide.B, 1), (ended.Outcome, ended.FoamIn, ended.Passes));
    }

    [Fact]
    public void A_stop_in_the_same_turn_as_an_abort_does_not_make_it_a_stopped_run()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        Assert.True(_device.Host.Endpoint.Send(RequestType.Stop, null));
        _device.Host.Endpoint.Abort();

        _device.UntilState(DeviceState.Faulted);

        Assert.Equal(RunOutcome.Aborted, Assert.Single(_device.Host.Events<RunEnded>()).Outcome);
        Assert.False(_device.EnableIsHigh);
    }

    [Fact]
    public void A_drive_that_reports_an_alarm_until_it_is_up_is_no_fault()
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Device.Faults.DriverAlarm = true;
        _device.Demand(RequestType.Home, new ConfirmRequest { SyringesOut = true });
        _device.Until(() => _device.EnableIsHigh, "drivers on");
        _device.RunFor(0.2);

        _device.Device.Faults.DriverAlarm = false;
        _device.UntilState(DeviceState.Idle);

        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.Equal(2, _device.Host.Events<HomeFound>().Count());
    }

    [Fact]
    public void A_flood_of_bytes_that_waits_for_a_late_turn_neither_breaks_the_program_nor_hides_an_abort()
    {
        Move(DeviceState.Mixing);
        byte[] flood = new byte[1_500];
        Array.Fill(flood, (byte)0x55);
        flood[^1] = 0;
        _device.Device.Faults.TurnDelayMicroseconds = 100_000;

        _device.Device.Send(flood, 0, flood.Length);
        _device.Host.Endpoint.Abort();
        _device.RunFor(1);

        Assert.False(_device.EnableIsHigh);
        _device.AssertNoMistakes();
    }

    private void Move(DeviceState state)
    {
        _device.RecordTrains();
        if (MovingStates.Contains(state))
            _device.BringToMotionIn(state, Plans.Slow());
        else
            _device.BringTo(state, Plans.Slow(1));
    }

    private void AssertCut(FaultCode fault, DeviceState state)
    {
        Assert.False(_device.EnableIsHigh);
        int trains = _device.Trains.Count;
        _device.RunFor(6);
        Assert.Equal(trains, _device.Trains.Count);
        Assert.False(_device.EnableIsHigh);
        FaultRaised raised = Assert.Single(_device.Host.Events<FaultRaised>());
        Assert.Equal((fault, state), (raised.Code, raised.State));
        Assert.Equal((DeviceState.Faulted, fault), (_device.State, _device.Status.Fault));
        Assert.Single(_device.Host.Events<RunEnded>());
        AssertPositionUnknown();
        _device.AssertNoMistakes();
    }

    private void AssertPositionUnknown() =>
        Assert.Equal(DeviceFlags.None, _device.KnownPositions);
}
