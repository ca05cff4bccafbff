using Xunit;

namespace FoamDevice.Simulator.Tests;

public class PlungerAxisTests
{
    private const double TickSeconds = 1e-3;
    private static readonly BenchParameters Parameters = new();
    private PlungerAxis _axis = new(Parameters, new Random(1), new Random(2));

    [Fact]
    public void Pushing_gas_against_a_closed_valve_breaks_the_coupler_at_the_trip_pressure()
    {
        MountAt(milliliters: 8);

        PushUntilBroken(stepsPerTick: 4);

        double swept = 8e-6 - _axis.Syringe!.StrokeMeters * _axis.Syringe.AreaSquareMeters;
        Assert.True(_axis.BrokenAway);
        Assert.Equal(150, _axis.PeakGaugePascals / 1_000, 0.5);
        // 8.2 mL with the dead volume, compressed to ambient/(ambient + 150 kPa) of it, and 0.03 mL that the walls give.
        Assert.Equal(8.2e-6 * (1 - 101_325 / 251_325.0) + 0.03e-6, swept, 0.02e-6);
    }

    [Fact]
    public void Pushing_liquid_against_a_closed_valve_breaks_the_coupler_at_once()
    {
        MountAt(milliliters: 2);
        _axis.Syringe!.Prime();
        double start = _axis.Carriage.PositionMeters;

        PushUntilBroken(stepsPerTick: 4);

        Assert.InRange((_axis.Carriage.PositionMeters - start) * 1e3, 0, 1.0);
        Assert.InRange(_axis.PeakGaugePascals, 0, 150_500);
    }

    [Fact]
    public void A_hand_moves_a_carriage_through_the_nuts_play_but_not_against_its_driver()
    {
        var free = new PlungerAxis(Parameters, new Random(1), new Random(2));
        double before = free.Carriage.PositionMeters;
        free.PushByHand(0.010);
        free.Move(TickSeconds);
        double pushed = free.Carriage.PositionMeters - before;
        free.Motor.Enable(true);
        free.PushByHand(-0.010);
        free.Move(TickSeconds);

        // It stood in the middle of its play.
        Assert.Equal(0.010 + Parameters.BacklashMeters / 2, pushed, 1e-9);
        Assert.Equal(before + pushed, free.Carriage.PositionMeters, 1e-9);
    }

    [Fact]
    public void A_plunger_that_broke_away_lets_the_pressure_go_down_to_its_friction()
    {
        MountAt(milliliters: 8);
        PushUntilBroken(stepsPerTick: 4);

        Run(ticks: 1_000, stepsPerTick: 0);

        Assert.Equal(_axis.Syringe!.Model.FrictionNewtons, _axis.Syringe.GaugePascals * _axis.Syringe.AreaSquareMeters, 0.1);
    }

    [Fact]
    public void Driving_on_past_the_bottom_of_the_barrel_breaks_the_coupler()
    {
        MountAt(milliliters: 0);
        _axis.Syringe!.Chamber.AirMoles = _axis.Syringe.Chamber.MolesAtAmbient(_axis.Syringe.Chamber.VolumeCubicMeters);

        PushUntilBroken(stepsPerTick: 4);

        Assert.True(_axis.Bottomed);
        Assert.True(_axis.BrokenAway);
    }

    [Fact]
    public void Without_power_the_pressure_drives_the_carriage_back_until_detent_and_friction_hold_it()
    {
        PressurizeLargeSyringe();
        double before = _axis.Carriage.PositionMeters;

        _axis.Motor.Enable(false);
        Run(ticks: 1_000, stepsPerTick: 0);

        Assert.True(_axis.Carriage.PositionMeters < before - 0.001);
        Assert.Equal(HoldingNewtons, PressureNewtons, 0.5);
        Assert.Equal(98, _axis.Syringe!.GaugePascals / 1_000, 1.0);
    }

    [Fact]
    public void Without_power_detent_and_friction_hold_a_pressure_that_is_low_enough()
    {
        MountAt(milliliters: 8);
        Run(ticks: 450, stepsPerTick: 4);
        double before = _axis.Carriage.PositionMeters;

        _axis.Motor.Enable(false);
        Run(ticks: 1_000, stepsPerTick: 0);

        // 121 kPa in a bore of 15.9 mm; the way from there to the coupler's 150 kPa is short.
        Assert.InRange(PressureNewtons, 0.8 * HoldingNewtons, HoldingNewtons);
        Assert.Equal(before, _axis.Carriage.PositionMeters);
    }

    [Fact]
    public void Suction_draws_the_carriage_of_a_motor_with_little_detent_in_until_the_plunger_stands_on_the_bottom()
    {
        _axis = new PlungerAxis(Parameters with { UnpoweredHoldingForceNewtons = 8 }, new Random(1), new Random(2));
        LetGoOfVacuum();

        Assert.Equal(0, _axis.Syringe!.StrokeMeters, 1e-5);
        Assert.Equal(0, _axis.BottomNewtons, 1e-6);
        Assert.False(_axis.Bottomed);
    }

    [Fact]
    public void The_detent_of_the_machines_motor_holds_its_carriage_against_any_suction_in_a_10_milliliter_syringe()
    {
        LetGoOfVacuum();

        Assert.True(Parameters.AmbientPressurePascals * SyringeModel.NormJect10.AreaSquareMeters < HoldingNewtons);
        Assert.Equal(1e-6, _axis.Syringe!.StrokeMeters * SyringeModel.NormJect10.AreaSquareMeters, 0.01e-6);
    }

    [Fact]
    public void Drawing_back_too_far_pulls_the_plunger_out_of_its_barrel()
    {
        MountAt(milliliters: 11.5);

        Run(ticks: 200, stepsPerTick: -4);

        Assert.True(_axis.Syringe!.PulledOut);
        Assert.Equal(0, _axis.Syringe.GaugePascals, 1.0);
    }

    private double HoldingNewtons => Parameters.UnpoweredHoldingForceNewtons + _axis.Syringe!.Model.FrictionNewtons;

    private double PressureNewtons => _axis.Syringe!.GaugePascals * _axis.Syringe.AreaSquareMeters;

    // 129 kPa in a bore of 20.05 mm: more than detent and friction hold, less than breaks the coupler away.
    private void PressurizeLargeSyringe()
    {
        MountAt(milliliters: 16, SyringeModel.NormJect20);
        Run(ticks: 575, stepsPerTick: 4);
        Assert.InRange(PressureNewtons, 1.2 * HoldingNewtons, Parameters.CouplerTripPascals * _axis.Syringe!.AreaSquareMeters);
    }

    // A hundredth of the air that belongs into 1 mL, and a second without current.
    private void LetGoOfVacuum()
    {
        MountAt(milliliters: 1);
        _axis.Syringe!.Chamber.AirMoles *= 0.01;
        _axis.Motor.Enable(false);
        Run(ticks: 1_000, stepsPerTick: 0);
    }

    private void MountAt(double milliliters) => MountAt(milliliters, SyringeModel.NormJect10);

    private void MountAt(double milliliters, SyringeModel model)
    {
        _axis.Motor.Enable(true);
        double stroke = milliliters * 1e-6 / model.AreaSquareMeters;
        double way = Parameters.EmptyPositionMeters - stroke - _axis.Carriage.PositionMeters;
        long steps = (long)Math.Round(way / Parameters.LeadMeters * Parameters.StepsPerTurn);
        for (int tick = 0; tick < 1_000; tick++)
        {
            long due = steps * (tick + 1) / 1_000 - steps * tick / 1_000;
            _axis.Motor.Step(due);
            _axis.Move(TickSeconds);
        }
        _axis.Mount(model);
    }

    private void PushUntilBroken(int stepsPerTick)
    {
        for (int tick = 0; tick < 5_000 && !_axis.BrokenAway; tick++)
            Run(ticks: 1, stepsPerTick);
    }

    private void Run(int ticks, int stepsPerTick)
    {
        for (int tick = 0; tick < ticks; tick++)
        {
            _axis.Motor.Step(stepsPerTick);
            _axis.Move(TickSeconds);
            _axis.Settle();
        }
    }

    [Fact]
    public void A_leaking_syringe_loses_gas_and_builds_up_no_pressure()
    {
        _axis.LeakCubicMetersPerPascalSecond = 500e-12;
        MountAt(milliliters: 8);

        Run(ticks: 1_000, stepsPerTick: 2);

        double swept = 1_000 * 2 / 80_000.0 * _axis.Syringe!.AreaSquareMeters;
        // What 25 mm/s sweeps, 5 mL a second, leaks at 10 kPa.
        Assert.Equal(10_000, _axis.PeakGaugePascals, 500.0);
        Assert.Equal((8.2e-6 - swept) * 111_325 / 101_325, _axis.Syringe.Chamber.GasAtAmbientCubicMeters, 0.02e-6);
        Assert.False(_axis.BrokenAway);
    }

    [Fact]
    public void A_leak_lets_air_into_a_syringe_that_is_drawn_back_and_its_liquid_stays()
    {
        _axis.LeakCubicMetersPerPascalSecond = 500e-12;
        MountAt(milliliters: 2);
        _axis.Syringe!.Prime();

        Run(ticks: 500, stepsPerTick: -2);
        Run(ticks: 2_000, stepsPerTick: 0);

        Assert.Equal(2e-6, _axis.Syringe.Chamber.LiquidCubicMeters, 0.02e-6);
        Assert.InRange(_axis.Syringe.GaugePascals, -500, 0);
    }

    [Fact]
    public void A_large_leak_ends_at_ambient_pressure_and_does_not_swing_past_it()
    {
        MountAt(milliliters: 8);
        Run(ticks: 500, stepsPerTick: 4);

        _axis.LeakCubicMetersPerPascalSecond = 1;
        Run(ticks: 1, stepsPerTick: 0);

        Assert.Equal(0, _axis.Syringe!.GaugePascals, 1e-3);
    }

    [Theory]
    [InlineData(12.45, 253)]
    [InlineData(20.05, 88)]
    public void A_syringe_in_the_holder_for_another_breaks_away_at_the_force_for_the_other(double boreMillimeters, double kilopascals)
    {
        _axis.Motor.Enable(true);
        _axis.Mount(SyringeModel.OfBore(boreMillimeters), holderIsFor: SyringeModel.NormJect10);
        _axis.Syringe!.Prime();

        PushUntilBroken(stepsPerTick: 1);

        // (150 kPa · area of 15.9 mm + 5 N of the holder's syringe − friction of the mounted one) / its area.
        Assert.Equal(kilopascals, _axis.PeakGaugePascals / 1_000, 1.0);
    }

    [Fact]
    public void A_driver_that_dies_under_pressure_no_longer_holds_its_carriage()
    {
        PressurizeLargeSyringe();
        double before = _axis.Carriage.PositionMeters;

        _axis.Motor.Dead = true;
        Run(ticks: 10, stepsPerTick: 0);
        double first = before - _axis.Carriage.PositionMeters;
        Run(ticks: 990, stepsPerTick: 0);

        Assert.InRange(first, 0.0005, 10 * 1e-3 * Parameters.FreeReturnMetersPerSecond);
        Assert.True(_axis.Carriage.PositionMeters < before - 0.001);
        Assert.False(_axis.Motor.Alarm);
    }
}
