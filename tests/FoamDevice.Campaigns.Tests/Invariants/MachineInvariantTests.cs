using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Tests;

/// <summary>Each invariant about the machine holds for a healthy step, and sees a forged violation.</summary>
public sealed class MachineInvariantTests
{
    private static readonly PlannedFault Slip = new(FaultKind.CarriageSlips, RunPhase.Mixing, 0, 0, SyringeSide.A, 0.5);

    [Fact]
    public void A_healthy_step_breaks_no_invariant()
    {
        foreach (DeviceState state in Enum.GetValues<DeviceState>().Where(state => state != DeviceState.Idle))
        {
            var step = new Forged(state);

            Assert.All(InvariantSet.Create(), invariant => Assert.Null(step.Check(invariant)));
        }
    }

    [Theory]
    [InlineData(1.4, 200, true)]
    [InlineData(1.1, 310, true)]
    [InlineData(0.8, 120, true)]
    [InlineData(0.4, 60, false)]
    public void Pressure_beyond_the_coupler_the_Luer_parts_or_a_free_flow_is_seen(double share, double kilopascals, bool isSeen)
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.B.HighestPressureShare = share;
        step.Now.B.HighestPressureKilopascals = kilopascals;

        Assert.Equal(isSeen, step.Check(new PressureStaysBelowCouplers()) is not null);
    }

    [Theory]
    [InlineData(-0.7)]
    [InlineData(109.5)]
    public void A_carriage_out_of_its_travel_is_seen(double millimeters)
    {
        var step = new Forged(DeviceState.Homing);
        step.Now.A.LowestMillimeters = Math.Min(0, millimeters);
        step.Now.A.HighestMillimeters = Math.Max(0, millimeters);

        Assert.NotNull(step.Check(new TravelIsKept()));
    }

    [Fact]
    public void A_hard_stop_is_seen_whatever_is_wrong_with_the_home_switch()
    {
        var step = new Forged(DeviceState.Homing);
        step.Now.Faults.Note(new PlannedFault(FaultKind.HomeSwitchStuckOpen, RunPhase.Homing, 0, 1, SyringeSide.A, 0), RunPhase.Homing, 0);
        step.Now.A.HasTouchedStop = true;

        Assert.NotNull(step.Check(new TravelIsKept()));
    }

    [Fact]
    public void Drivers_that_are_on_in_Idle_are_seen()
    {
        Assert.NotNull(new Forged(DeviceState.Idle).Check(new NothingIsDrivenInIdle()));
    }

    [Fact]
    public void Drivers_that_are_on_while_the_firmware_does_not_run_are_seen()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.IsRunning = false;

        Assert.NotNull(step.Check(new NothingIsDrivenInIdle()));
    }

    [Fact]
    public void An_abort_that_does_not_cut_is_seen()
    {
        var invariant = new AbortCutsWithinTwoTurns();
        Forged step = new Forged(DeviceState.Mixing).Hears(FrameKind.Abort);

        Assert.Null(step.Check(invariant));
        step.Next().Now.Turns = 6;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_train_that_runs_right_after_ENABLE_came_on_is_seen()
    {
        var invariant = new EnableComesOnAtRest();
        var step = new Forged(DeviceState.Homing);
        step.Before.EnablePin = false;

        Assert.Null(step.Check(invariant));
        step.Next().Now.A.Pulses = 5;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_train_that_starts_without_ENABLE_is_seen_once_the_self_test_is_over()
    {
        var invariant = new NoTrainStartsWithoutEnable();
        var step = new Forged(DeviceState.Homing);
        step.Before.EnablePin = step.Now.EnablePin = false;
        step.Now.A.Pulses = 16;

        Assert.Null(step.Check(invariant));
        step.Next(1_000_000).Notes(EventType.SelfTestCompleted, new SelfTestCompleted { Passed = true }).Now.A.Pulses = 32;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_cut_that_leaves_ENABLE_on_is_seen()
    {
        Forged step = new Forged(DeviceState.Faulted).Notes(EventType.FaultRaised, new FaultRaised { Code = FaultCode.SafetyChainOpen });

        Assert.NotNull(step.Check(new CutLosesPosition()));
    }

    [Fact]
    public void A_cut_that_keeps_a_position_is_seen()
    {
        Forged step = new Forged(DeviceState.Faulted).Notes(EventType.FaultRaised, new FaultRaised { Code = FaultCode.SafetyChainOpen });
        step.Now.EnablePin = false;
        step.Now.B.ClaimsPosition = true;

        Assert.NotNull(step.Check(new CutLosesPosition()));
    }

    [Fact]
    public void A_train_that_starts_with_a_fault_latched_is_seen()
    {
        var step = new Forged(DeviceState.Faulted);
        step.Now.IsMoving = true;

        Assert.NotNull(step.Check(new NothingStartsWhileFaulted()));
    }

    [Theory]
    [InlineData(DeviceState.Loading)]
    [InlineData(DeviceState.Ready)]
    [InlineData(DeviceState.Finished)]
    public void A_carriage_that_moves_where_hands_are_is_seen(DeviceState state)
    {
        var step = new Forged(state);
        step.Now.B.Pulses = 1;

        Assert.NotNull(step.Check(new CarriagesStandWhereHandsAre()));
    }

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Unloading)]
    public void Homing_with_a_syringe_mounted_is_seen(DeviceState state)
    {
        var step = new Forged(state);
        step.Now.A.IsMounted = true;
        step.Now.A.Pulses = 16;

        Assert.NotNull(step.Check(new HomesWithEmptyHolders()));
    }

    [Fact]
    public void A_position_that_is_not_where_it_is_claimed_to_be_is_seen()
    {
        var invariant = new PositionIsTrue();
        Forged step = new Forged(DeviceState.Ready).Notes(EventType.HomeFound, new HomeFound { Side = SyringeSide.A });
        step.Now.A.ClaimsPosition = true;

        Assert.Null(step.Check(invariant));
        step.Next().Now.A.CarriageMillimeters = 0.2;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_slip_that_no_sensor_sees_excuses_a_false_position_until_the_axis_homes_again()
    {
        var invariant = new PositionIsTrue();
        Forged step = new Forged(DeviceState.Ready).Notes(EventType.HomeFound, new HomeFound { Side = SyringeSide.A });
        step.Now.A.ClaimsPosition = true;
        step.Check(invariant);
        step.Next().Now.A.CarriageMillimeters = 0.2;
        step.Now.Faults.Note(Slip, RunPhase.Ready, step.Now.AtMicroseconds).EndedMicroseconds = step.Now.AtMicroseconds;

        Assert.Null(step.Check(invariant));
        step.Next().Notes(EventType.HomeFound, new HomeFound { Side = SyringeSide.A });

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_drift_that_was_there_and_is_not_measured_is_seen()
    {
        var invariant = new DriftIsCaught();
        var step = new Forged(DeviceState.Finished);
        step.Now.A.ClaimsPosition = step.Now.B.ClaimsPosition = true;
        step.Now.A.CarriageMillimeters = 1;

        Assert.Null(step.Check(invariant));
        step.Next().Notes(EventType.DriftMeasured, new DriftMeasured { ToleranceSteps = 8 }).Now.State = DeviceState.Unloading;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_drift_beyond_the_tolerance_without_a_fault_is_seen()
    {
        Forged step = new Forged(DeviceState.Unloading).Notes(EventType.DriftMeasured, new DriftMeasured { DriftStepsA = 9, ToleranceSteps = 8 });

        Assert.NotNull(step.Check(new DriftIsCaught()));
    }

    [Fact]
    public void A_valve_that_turned_while_a_plunger_was_driven_is_seen()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.ValveTurnedWhileMoving = true;

        Assert.NotNull(step.Check(new ValveStandsWhilePlungersMove()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-6, true)]
    [InlineData(-90, true)]
    [InlineData(90, false)]
    public void A_liquid_plunger_that_is_driven_without_an_open_way_is_seen(double degrees, bool isSeen)
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.A.IsMounted = true;
        step.Now.A.Pulses = 10;
        step.Now.ValveDegrees = degrees;

        Assert.Equal(isSeen, step.Check(new PlungersHaveAnOpenWay()) is not null);
    }

    [Fact]
    public void A_plunger_on_its_bottom_is_seen()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.A.HighestBottomNewtons = 20;

        Assert.NotNull(step.Check(new PlungersStayOffTheBottom()));
    }

    [Fact]
    public void A_turn_of_more_than_25_ms_is_seen_unless_it_wrote_a_file_or_measured_the_ambient()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.OvershootMicroseconds = 26_000;

        Assert.NotNull(step.Check(new TurnsAreBounded()));
        step.Now.FlashOperations = 1;
        Assert.Null(step.Check(new TurnsAreBounded()));
        step.Now.FlashOperations = 0;
        step.Now.SensorTransfers = 11;

        Assert.Null(step.Check(new TurnsAreBounded()));
    }

    [Theory]
    [InlineData(10_000_000, false)]
    [InlineData(10_600_000, true)]
    public void Service_that_goes_on_without_a_host_is_seen(ulong silentMicroseconds, bool isSeen)
    {
        var invariant = new ServiceIsNotKeptAlone();
        Forged step = new Forged(DeviceState.Service).Hears(FrameKind.HostBeat);
        Assert.Null(step.Check(invariant));

        Assert.Equal(isSeen, step.Next(silentMicroseconds).Check(invariant) is not null);
    }

    [Fact]
    public void A_jog_that_still_runs_may_end_before_Service_does()
    {
        var invariant = new ServiceIsNotKeptAlone();
        Forged step = new Forged(DeviceState.Service).Hears(FrameKind.HostBeat);
        step.Check(invariant);
        step.Next(20_000_000).Now.IsMoving = true;

        Assert.Null(step.Check(invariant));
    }

    [Fact]
    public void Crash_hang_chip_mistake_and_internal_fault_are_seen()
    {
        var crash = new Forged(DeviceState.Mixing);
        crash.Now.Crashes = 1;
        var hang = new Forged(DeviceState.Mixing);
        hang.Now.IsHung = true;
        var mistake = new Forged(DeviceState.Mixing);
        mistake.Now.ChipMistakes = 1;
        Forged fault = new Forged(DeviceState.Faulted).Notes(EventType.FaultRaised, new FaultRaised { Code = FaultCode.Internal });

        Assert.All([crash, hang, mistake, fault], step => Assert.NotNull(step.Check(new FirmwareNeverCrashes())));
    }
}
