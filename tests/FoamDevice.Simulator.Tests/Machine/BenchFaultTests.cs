using Xunit;

namespace FoamDevice.Simulator.Tests;

/// <summary>What the faults do on the bench and at the chip's pins, without any firmware.</summary>
public class BenchFaultTests
{
    private readonly BenchProgram _program = new();

    private Bench Bench => _program.Bench;

    private SimulatedFaults Faults => _program.Faults;

    [Fact]
    public void A_slipped_coupling_leaves_the_stopcock_short_and_its_sensors_see_it()
    {
        _program.TurnValve(0);
        Faults.ValveSlipDegrees = 20;

        _program.TurnValve(-90);

        Assert.Equal(-90, Bench.ServoDegrees, 0.1);
        Assert.Equal(-70, Bench.ValveDegrees, 0.1);
        Assert.Equal((false, false), _program.ValveSensors);
    }

    [Fact]
    public void An_emergency_stop_blip_shorter_than_a_tick_latches_the_chain()
    {
        _program.Enable();

        Faults.BlipEmergencyStop(microseconds: 100);
        bool atOnce = Bench.DriversEnabled;
        _program.Wait(5);

        Assert.False(atOnce);
        Assert.False(_program.SafetyChainClosed);
        Assert.Equal(ChainContacts.EmergencyStop, Bench.ChainOpenedBy);
        Assert.True(_program.Operator.ResetChain());
    }

    [Fact]
    public void The_chain_cannot_be_reset_before_the_blip_is_over()
    {
        Faults.BlipEmergencyStop(microseconds: 20_000);
        _program.Wait(10);
        bool during = _program.Operator.ResetChain();
        _program.Wait(20);

        Assert.False(during);
        Assert.True(_program.Operator.ResetChain());
    }

    [Fact]
    public void A_watchdog_whose_line_is_cut_opens_the_chain_though_it_is_fed()
    {
        _program.Wait(300);
        Faults.WatchdogLineCut = true;

        _program.Wait(700);

        Assert.Equal(ChainContacts.Watchdog, Bench.ChainOpenedBy);
    }

    [Fact]
    public void Lost_steps_leave_the_carriage_short_and_the_counter_does_not_notice()
    {
        _program.Home();
        double home = Bench.A.CarriageMillimeters;
        long counted = _program.Chip.RisingEdges(Wiring.CounterA);

        Faults.A.LoseSteps(80);
        _program.Move(10, 0, 1);

        Assert.Equal(9, Bench.A.CarriageMillimeters - home, 0.06);
        Assert.Equal(800, _program.Chip.RisingEdges(Wiring.CounterA) - counted);
        Assert.False(_program.AlarmLineLow);
    }

    [Fact]
    public void A_counter_that_misses_or_adds_pulses_leaves_the_carriage_alone()
    {
        _program.Home();
        double home = Bench.A.CarriageMillimeters;
        long counted = _program.Chip.RisingEdges(Wiring.CounterA);

        Faults.A.MissCounts(7);
        _program.Move(5, 0, 1);
        Faults.A.AddCounts(3);
        _program.Move(5, 0, 1);

        Assert.Equal(10, Bench.A.CarriageMillimeters - home, 0.06);
        Assert.Equal(800 - 7 + 3, _program.Chip.RisingEdges(Wiring.CounterA) - counted);
    }

    [Fact]
    public void A_driver_that_trips_in_a_move_pulls_the_alarm_line_and_lets_its_carriage_stand()
    {
        _program.Home();
        _program.DirectionA(forward: true);
        _program.SendSteps(800, periodMicroseconds: 1_000);
        _program.Wait(400);
        double before = Bench.A.CarriageMillimeters;

        Faults.A.TripDriver();
        _program.Wait(500);

        Assert.True(_program.AlarmLineLow);
        Assert.Equal(before, Bench.A.CarriageMillimeters, 0.02);
    }

    [Fact]
    public void A_dead_driver_raises_no_alarm()
    {
        _program.Home();
        double before = Bench.A.CarriageMillimeters;
        Faults.A.DriverDead = true;

        _program.Move(5, 0, 0.5);

        Assert.False(_program.AlarmLineLow);
        Assert.Equal(before, Bench.A.CarriageMillimeters);
    }

    [Fact]
    public void Noise_on_one_input_changes_no_other_stream()
    {
        var noisy = new BenchProgram();
        noisy.Faults.A.HomeSwitchNoiseShare = 0.3;
        noisy.Faults.ValveSensor1NoiseShare = 0.3;
        var healthy = new BenchProgram();

        (bool, bool, bool, bool)[] seen = [.. Enumerable.Range(0, 500).Select(_ => Look(noisy))];
        (bool, bool, bool, bool)[] expected = [.. Enumerable.Range(0, 500).Select(_ => Look(healthy))];

        Assert.InRange(seen.Count(look => look.Item1), 100, 200);
        Assert.Equal(expected.Select(look => look.Item2), seen.Select(look => look.Item2));
        Assert.Equal(expected.Select(look => look.Item4), seen.Select(look => look.Item4));
    }

    [Fact]
    public void A_lossy_loop_back_loses_its_share_at_the_counter_and_no_step()
    {
        _program.Home();
        Faults.A.LoopbackLossShare = 0.01;
        double before = Bench.A.CarriageMillimeters;
        long counted = _program.Chip.RisingEdges(Wiring.CounterA);

        _program.Move(40, 0, 2);

        Assert.InRange(_program.Chip.RisingEdges(Wiring.CounterA) - counted, 3_200 - 33, 3_200 - 31);
        Assert.Equal(40 - Bench.Parameters.BacklashMeters * 1e3, Bench.A.CarriageMillimeters - before, 1e-6);
    }

    [Fact]
    public void A_drive_that_slips_loses_its_share_of_the_way_toward_the_stopcock_only()
    {
        _program.Home();
        Faults.B.DriveSlipShare = 0.01;
        double before = Bench.B.CarriageMillimeters;
        double play = Bench.Parameters.BacklashMeters * 1e3;

        _program.Move(0, 50, 2);
        double forward = Bench.B.CarriageMillimeters - before;
        _program.Move(0, -20, 1);

        Assert.Equal(0.99 * (50 - play), forward, 1e-6);
        Assert.Equal(before + forward - (20 - play), Bench.B.CarriageMillimeters, 1e-6);
    }

    [Fact]
    public void A_tick_with_faults_allocates_nothing()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);
        _program.TurnValve(0);
        Faults.A.HomeSwitchNoiseShare = Faults.ValveSensor2NoiseShare = 0.2;
        Faults.ValveSlipDegrees = 1;
        Faults.B.LeakMicrolitersPerSecondKilopascal = 50;
        Faults.A.DriveSlipShare = Faults.A.LoopbackLossShare = 0.01;
        _program.Chip.AdvanceTo(_program.Chip.UptimeMicroseconds + 50_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        _program.Chip.AdvanceTo(_program.Chip.UptimeMicroseconds + 400_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static (bool HomeA, bool HomeB, bool Sensor1, bool Sensor2) Look(BenchProgram program)
    {
        program.Wait(2);
        (bool sensor1, bool sensor2) = program.ValveSensors;
        return (program.HomeA, program.HomeB, sensor1, sensor2);
    }
}
