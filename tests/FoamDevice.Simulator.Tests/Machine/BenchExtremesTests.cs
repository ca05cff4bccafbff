using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Simulator.Tests;

public class BenchExtremesTests
{
    private readonly BenchProgram _program = new();

    private BenchExtremes Extremes => _program.Bench.Extremes;

    [Fact]
    public void The_carriages_lowest_and_highest_positions_are_kept()
    {
        _program.Home();
        Extremes.Reset();
        double home = _program.Bench.A.CarriageMillimeters;

        _program.Move(20, 0, 1);
        _program.Move(-15, 0, 1);

        Assert.Equal(home, Extremes.LowestMillimeters(SyringeSide.A), 1e-9);
        Assert.Equal(home + 20, Extremes.HighestMillimeters(SyringeSide.A), 0.06);
        Assert.Equal(Extremes.LowestMillimeters(SyringeSide.B), Extremes.HighestMillimeters(SyringeSide.B));
    }

    [Fact]
    public void The_highest_pressure_is_kept_with_its_time_and_its_share_of_the_couplers_limit()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);
        _program.TurnValve(-45);
        Extremes.Reset();
        long before = _program.Bench.NowMicroseconds;

        _program.Move(0, BenchProgram.StrokeFor(2), 1);
        double highest = Extremes.HighestPressurePascals(SyringeSide.B);
        long at = Extremes.HighestPressureAtMicroseconds(SyringeSide.B);
        _program.Move(0, -BenchProgram.StrokeFor(2), 1);

        Assert.InRange(highest, 30_000, 34_000);
        Assert.InRange(at, before + 990_000, before + 1_010_000);
        Assert.Equal(highest, Extremes.HighestPressurePascals(SyringeSide.B));
        Assert.Equal(highest / 175_000, Extremes.HighestPressureShare(SyringeSide.B), 0.001);
    }

    [Fact]
    public void Pulses_count_as_driven_only_while_a_driver_has_its_enable()
    {
        _program.Move(5, 0, 0.5);
        long disabled = Extremes.DrivenPulses(SyringeSide.A);

        _program.Enable();
        _program.Move(5, 0, 0.5);

        Assert.Equal(0, disabled);
        Assert.Equal(400, Extremes.DrivenPulses(SyringeSide.A));
        Assert.InRange(Extremes.LastDrivenMicroseconds(SyringeSide.A), _program.Bench.NowMicroseconds - 5_000, _program.Bench.NowMicroseconds);
    }

    [Fact]
    public void Pulses_against_a_shut_valve_count_for_the_syringe_that_has_no_way()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 8);
        _program.TurnValve(-90);

        _program.Move(0.5, 1, 0.5);

        Assert.Equal(40, Extremes.PulsesAgainstShutValve(SyringeSide.A));
        Assert.Equal(0, Extremes.PulsesAgainstShutValve(SyringeSide.B));
    }

    [Fact]
    public void A_valve_that_turns_while_a_plunger_is_driven_is_kept_with_its_time()
    {
        _program.Home();
        _program.TurnValve(0);
        _program.Move(10, 0, 1);
        bool apart = Extremes.ValveTurnedWhileMoving;
        _program.DirectionA(forward: true);
        _program.SendSteps(400, periodMicroseconds: 1_000);
        _program.TurnValve(-90);

        Assert.False(apart);
        Assert.True(Extremes.ValveTurnedWhileMoving);
        Assert.InRange(Extremes.ValveTurnedWhileMovingAtMicroseconds, 1, _program.Bench.NowMicroseconds - 500_000);
    }

    [Fact]
    public void A_hard_stop_is_noticed_and_reset_forgets_it_once_the_carriage_has_left()
    {
        var program = new BenchProgram(parameters: new BenchParameters { EndSwitchOvertravelMeters = 1 });
        program.Home();
        program.Move(-6, 0, 2);
        bool touched = program.Bench.Extremes.HardStopTouched(SyringeSide.A);

        program.Enable(on: false);
        program.Enable();
        program.Move(2, 0, 1);
        program.Bench.Extremes.Reset();
        program.Wait(10);

        Assert.True(touched);
        Assert.False(program.Bench.Extremes.HardStopTouched(SyringeSide.A));
        Assert.False(program.Bench.Extremes.HardStopTouched(SyringeSide.B));
    }

    [Fact]
    public void The_force_on_a_bottomed_plunger_stays_below_what_its_coupler_bears()
    {
        _program.MountAt(liquidMilliliters: 2, gasMilliliters: 0);
        _program.TurnValve(-90);

        _program.Move(0, 1, 1);

        Assert.InRange(Extremes.HighestBottomNewtons(SyringeSide.B), 20, 35);
        Assert.True(_program.Bench.B.BrokenAway);
    }
}
