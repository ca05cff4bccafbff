using Xunit;

namespace FoamDevice.Simulator.Tests;

public class BenchTests
{
    private readonly BenchProgram _program = new();

    private Bench Bench => _program.Bench;

    [Fact]
    public void Homing_moves_end_at_the_home_switches()
    {
        _program.Home();

        Assert.True(_program.HomeA);
        Assert.True(_program.HomeB);
        Assert.InRange(Bench.A.CarriageMillimeters, -0.3, 0.01);
        Assert.InRange(Bench.B.CarriageMillimeters, -0.3, 0.01);
        Assert.True(_program.SafetyChainClosed);
        Assert.Empty(_program.Chip.Mistakes);
    }

    [Fact]
    public void Where_carriages_and_valve_stand_at_power_up_comes_from_the_seed()
    {
        var same = new BenchProgram(seed: 1);
        var other = new BenchProgram(seed: 2);

        Assert.Equal(Bench.A.CarriageMillimeters, same.Bench.A.CarriageMillimeters);
        Assert.NotEqual(Bench.A.CarriageMillimeters, other.Bench.A.CarriageMillimeters);
        Assert.NotEqual(Bench.A.CarriageMillimeters, Bench.B.CarriageMillimeters);
        Assert.NotEqual(Bench.ValveDegrees, other.Bench.ValveDegrees);
    }

    [Fact]
    public void The_valve_turns_through_00_and_confirms_with_its_sensors()
    {
        _program.TurnValve(0);
        (bool, bool) atMix = _program.ValveSensors;
        _program.TurnValve(-90, waitMilliseconds: 80);
        (bool, bool) between = _program.ValveSensors;
        _program.Wait(300);

        Assert.Equal((true, true), atMix);
        Assert.Equal((false, false), between);
        Assert.Equal((false, true), _program.ValveSensors);
    }

    [Fact]
    public void Steps_without_enable_move_nothing()
    {
        double before = Bench.A.CarriageMillimeters;

        _program.Move(5, 0, 0.5);

        Assert.Equal(before, Bench.A.CarriageMillimeters);
    }

    [Fact]
    public void A_change_of_direction_within_a_tick_splits_the_edges_where_it_happened()
    {
        var program = new BenchProgram(parameters: new BenchParameters { BacklashMeters = 0 });
        program.Enable();
        program.DirectionA(forward: true);
        double start = program.Bench.A.CarriageMillimeters;

        program.SendSteps(800, periodMicroseconds: 125);
        program.Wait(10.3);
        program.DirectionA(forward: false);
        long forward = program.Chip.RisingEdges(Wiring.StepA);
        program.Wait(120);

        long backward = program.Chip.RisingEdges(Wiring.StepA) - forward;
        Assert.Equal(800, forward + backward);
        Assert.InRange(forward, 70, 90);
        Assert.Equal(start + (forward - backward) / 80.0, program.Bench.A.CarriageMillimeters, 1e-9);
    }

    [Fact]
    public void A_fill_draws_through_the_inlet_valve_and_settles_near_ambient()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(-90);

        _program.Move(0, -BenchProgram.StrokeFor(8), 2);
        _program.Wait(200);

        Assert.Equal(8, 1_000 - Bench.BagLeftMilliliters, 0.2);
        Assert.Equal(-0.5, Bench.B.GaugeKilopascals, 0.05);
        Assert.Equal(8.2, Bench.B.GasMilliliters, 0.05);
        Assert.InRange(Bench.B.AirShare, 0.02, 0.03);
        Assert.Equal(2, Bench.A.LiquidMilliliters, 0.01);
    }

    [Fact]
    public void A_liquid_first_pass_at_20_mL_per_second_needs_about_50_kilopascals()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(-90);
        _program.Move(0, -BenchProgram.StrokeFor(8), 2);
        _program.TurnValve(0);

        _program.Move(BenchProgram.StrokeFor(2), -BenchProgram.StrokeFor(2), 0.1);

        Assert.InRange(Bench.A.PeakGaugeKilopascals, 35, 52);
        Assert.True(Bench.ChainHealthy);
        Assert.InRange(Bench.B.LiquidMilliliters, 1.7, 2);
    }

    [Fact]
    public void A_pass_moves_the_whole_charge_but_the_dead_volume()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(-90);
        _program.Move(0, -BenchProgram.StrokeFor(8), 2);
        _program.TurnValve(0);
        _program.Move(BenchProgram.StrokeFor(2), -BenchProgram.StrokeFor(2), 0.5);
        _program.Move(-BenchProgram.StrokeFor(10), BenchProgram.StrokeFor(10), 1);
        _program.Wait(100);

        Assert.Equal(10, Bench.A.PlungerMilliliters, 0.05);
        Assert.Equal(2, Bench.A.LiquidMilliliters + Bench.B.LiquidMilliliters, 0.02);
        Assert.InRange(Bench.B.LiquidMilliliters, 0, 0.1);
        Assert.Equal(Bench.A.GaugeKilopascals, Bench.B.GaugeKilopascals, 0.1);
    }

    [Fact]
    public void Pushing_against_the_closed_valve_breaks_the_coupler_and_the_chain_latches()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);
        _program.TurnValve(-45);

        _program.Move(0, BenchProgram.StrokeFor(6), 1);

        Assert.True(Bench.B.BrokenAway);
        Assert.False(_program.SafetyChainClosed);
        Assert.Equal(ChainContacts.CouplerB, Bench.ChainOpenedBy);
        Assert.False(Bench.DriversEnabled);
        Assert.Equal(150, Bench.B.PeakGaugeKilopascals, 0.5);

        bool whileBroken = _program.Operator.ResetChain();
        _program.Operator.SeatCouplers();
        bool seated = _program.Operator.ResetChain();
        _program.Wait(2);

        Assert.False(whileBroken);
        Assert.True(seated);
        Assert.True(_program.SafetyChainClosed);
    }

    [Fact]
    public void A_missed_watchdog_opens_the_chain_and_takes_enable_from_the_drivers()
    {
        _program.Enable();
        _program.Wait(1_000);
        bool fed = Bench.DriversEnabled;

        _program.Wait(650, feeding: false);

        Assert.True(fed);
        Assert.False(Bench.DriversEnabled);
        Assert.Equal(ChainContacts.Watchdog, Bench.ChainOpenedBy);
    }

    [Fact]
    public void The_emergency_stop_latches_until_it_is_released_and_the_chain_is_reset()
    {
        _program.Enable();
        _program.Operator.PressEmergencyStop();
        _program.Wait(2);
        bool pressed = _program.SafetyChainClosed;
        _program.Operator.ReleaseEmergencyStop();
        _program.Wait(2);
        bool released = _program.SafetyChainClosed;

        bool reset = _program.Operator.ResetChain();
        _program.Wait(2);

        Assert.False(pressed);
        Assert.False(released);
        Assert.True(reset);
        Assert.True(_program.SafetyChainClosed);
    }

    [Theory]
    [InlineData(-5, 0, ChainContacts.TravelEndA)]
    [InlineData(0, -5, ChainContacts.TravelEndB)]
    public void Driving_past_the_travel_opens_the_chain_at_the_end_switch(double millimetersA, double millimetersB, ChainContacts contact)
    {
        _program.Home();

        _program.Move(millimetersA, millimetersB, 0.5);

        Assert.Equal(contact, Bench.ChainOpenedBy);
        Assert.Equal((millimetersA < 0, millimetersB < 0), (Bench.A.Overran, Bench.B.Overran));
        Assert.InRange(Math.Min(Bench.A.CarriageMillimeters, Bench.B.CarriageMillimeters), -3.3, -3);
    }

    [Fact]
    public void Liquid_expelled_at_the_liquid_port_is_spilled_by_the_vent()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(90);

        _program.Move(BenchProgram.StrokeFor(1), 0, 1);

        Assert.Equal(2 - Bench.A.LiquidMilliliters, Bench.SpilledMilliliters, 0.02);
        Assert.InRange(Bench.SpilledMilliliters, 0.85, 1);
        Assert.Equal(0.5, Bench.A.GaugeKilopascals, 1.0);
    }

    [Fact]
    public void Too_fast_a_start_under_load_ends_in_a_driver_alarm()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);

        _program.Move(0, -40, 0.05);

        Assert.True(Bench.B.Alarm);
        Assert.True(_program.AlarmLineLow);
    }

    [Fact]
    public void A_jammed_valve_keeps_its_sensors_as_they_were()
    {
        _program.TurnValve(0);
        _program.Faults.ValveStuck = true;

        _program.TurnValve(-90);

        Assert.Equal((true, true), _program.ValveSensors);
    }

    [Fact]
    public void A_slip_shows_as_drift_at_the_next_homing()
    {
        _program.Home();
        _program.Move(50, 0, 1);
        _program.Faults.A.Slip(-1);

        _program.Move(-49.5, 0, 1);

        Assert.True(_program.HomeA);
    }

    [Fact]
    public void A_broken_chain_wire_an_alarm_and_stuck_switches_show_at_their_pins()
    {
        _program.Faults.DriverAlarm = true;
        _program.Faults.A.HomeSwitchStuckAt = true;
        _program.Faults.ValveSensor1StuckAt = true;
        _program.Faults.ValveSensor2StuckAt = false;
        _program.Faults.ChainWireBroken = true;
        _program.Wait(2);

        Assert.True(_program.AlarmLineLow);
        Assert.True(_program.HomeA);
        Assert.Equal((true, false), _program.ValveSensors);
        Assert.False(_program.SafetyChainClosed);
    }

    [Fact]
    public void An_open_guard_opens_the_chain_until_it_is_closed_and_reset()
    {
        _program.Operator.OpenGuard();
        _program.Wait(2);
        bool resetWhileOpen = _program.Operator.ResetChain();
        _program.Operator.CloseGuard();

        Assert.Equal(ChainContacts.Guard, Bench.ChainOpenedBy);
        Assert.False(resetWhileOpen);
        Assert.True(_program.Operator.ResetChain());
    }

    [Fact]
    public void A_mistaken_syringe_has_another_volume_at_the_same_place()
    {
        _program.Faults.B.SyringeMistakenFor = SyringeModel.NormJect20;

        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);

        Assert.Equal(2, Bench.A.PlungerMilliliters, 0.02);
        Assert.Equal(8 * 20.05 * 20.05 / (15.9 * 15.9), Bench.B.PlungerMilliliters, 0.05);
    }

    [Fact]
    public void An_empty_bag_and_a_blocked_tip_leave_a_vacuum_in_the_gas_syringe()
    {
        _program.Faults.EmptyBag = true;
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(-90);
        _program.Move(0, -BenchProgram.StrokeFor(4), 1);
        double withEmptyBag = Bench.B.GaugeKilopascals;

        _program.Faults.EmptyBag = false;
        _program.Operator.ConnectGasBag();
        _program.Faults.B.BlockedLuer = true;
        _program.Wait(200);
        double withBlockedTip = Bench.B.GaugeKilopascals;
        _program.Faults.B.BlockedLuer = false;
        _program.Wait(200);

        Assert.InRange(withEmptyBag, -101, -90);
        Assert.Equal(withEmptyBag, withBlockedTip);
        Assert.Equal(-0.5, Bench.B.GaugeKilopascals, 0.1);
    }

    [Fact]
    public void Syringes_that_are_taken_out_leave_nothing_behind()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);

        _program.Operator.TakeOutSyringes();
        _program.Operator.TakeOutSyringes();

        Assert.False(Bench.A.SyringeMounted || Bench.B.SyringeMounted);
        Assert.Equal(0, Bench.A.LiquidMilliliters + Bench.B.GasMilliliters + Bench.BagLeftMilliliters);
    }

    [Fact]
    public void A_tick_allocates_nothing()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);
        _program.TurnValve(0);
        _program.Chip.AdvanceTo(_program.Chip.UptimeMicroseconds + 50_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        _program.Chip.AdvanceTo(_program.Chip.UptimeMicroseconds + 400_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
