using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Run;

/// <summary>A run on a machine whose nuts have play, and one whose check valve thins the gas: what the calibration says of them is made up for.</summary>
public sealed class CompensationTests
{
    // 0.1 mm at 80 steps/mm.
    private const uint Play = 8;
    private const double StepMillimeters = 1 / 80.0;

    // What Tessari's plan takes in steps without play.
    private const int ChargeSteps = 4_029;
    private const int GasSteps = 3_223;
    private const int LiquidSteps = 806;

    private readonly DeviceUnderTest _device = new(new SimulatorOptions { Bench = new BenchParameters { BacklashMeters = 0.0001 } });

    [Fact]
    public void Every_pass_but_the_first_takes_up_the_play_of_both_nuts()
    {
        Compensate();

        _device.Run(Plans.TwoStages(8));

        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        Assert.Equal((LiquidSteps, LiquidSteps), (passes[0].CommandedStepsA, passes[0].CommandedStepsB));
        Assert.All(passes[1..], pass => Assert.Equal((ChargeSteps + (int)Play, ChargeSteps + (int)Play), (pass.CommandedStepsA, pass.CommandedStepsB)));
        Assert.All(passes, pass => Assert.Equal((pass.CommandedStepsA, pass.CommandedStepsB), (pass.CountedStepsA, pass.CountedStepsB)));
        _device.AssertNoMistakes();
    }

    [Fact]
    public void Pass_20_is_still_pass_2_pulse_by_pulse()
    {
        Compensate();
        _device.BringTo(DeviceState.Mixing, Plans.Tessari());
        _device.RecordTrains();

        _device.UntilState(DeviceState.Finished);

        foreach (int pin in new[] { PinMap.StepA, PinMap.StepB })
        {
            PulseTrain[] full = [.. _device.Trains.Where(train => train.Pin == pin).Skip(1)];
            Assert.Equal(19, full.Length);
            Assert.All(full, train => Assert.True(train.Items.Span.SequenceEqual(full[0].Items.Span)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void After_each_number_of_passes_both_plungers_stand_where_the_device_says(ushort passes)
    {
        Compensate();

        _device.BringTo(DeviceState.Finished, Plans.Tessari(passes));
        _device.RunFor(1);

        AssertTrue(_device.Status.PositionA, _device.Device.Bench.A);
        AssertTrue(_device.Status.PositionB, _device.Device.Bench.B);
        Assert.Equal(passes % 2 == 0 ? 8_000 - ChargeSteps : 8_000, _device.Status.PositionA);
        Assert.Equal(passes % 2 == 0 ? 8_000 : 8_000 - ChargeSteps, _device.Status.PositionB);
    }

    [Fact]
    public void After_a_stopped_run_and_service_moves_too_the_plungers_stand_where_the_device_says()
    {
        Compensate();
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);

        foreach (int steps in new[] { 4_000, 3, 3, -3, -2, 500, -4_000, 1 })
        {
            _device.Jog(SyringeSide.A, steps);
            _device.RunFor(0.5);
            AssertTrue(_device.Status.PositionA, _device.Device.Bench.A);
        }
    }

    [Fact]
    public void A_move_tells_the_plungers_way_and_the_pulses_with_what_took_up_the_play()
    {
        Compensate();
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);

        MoveCompleted there = _device.Jog(SyringeSide.A, 1_000);
        MoveCompleted on = _device.Jog(SyringeSide.A, 1_000);
        MoveCompleted back = _device.Jog(SyringeSide.A, -1_000);

        Assert.Equal((0, 1_000, 1_000 + Play), (there.FromSteps, there.ToSteps, there.CommandedSteps));
        Assert.Equal((1_000, 2_000, 1_000u), (on.FromSteps, on.ToSteps, on.CommandedSteps));
        Assert.Equal((2_000, 1_000, 1_000 + Play), (back.FromSteps, back.ToSteps, back.CommandedSteps));
    }

    [Fact]
    public void Home_is_found_where_it_was_expected_after_a_run()
    {
        Compensate();

        _device.Run(Plans.Tessari());

        DriftMeasured drift = Assert.Single(_device.Host.Events<DriftMeasured>());
        Assert.InRange(drift.DriftStepsA, -1, 1);
        Assert.InRange(drift.DriftStepsB, -1, 1);
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void The_most_play_that_a_calibration_may_name_does_not_confuse_homing()
    {
        var device = new DeviceUnderTest(new SimulatorOptions { Bench = new BenchParameters { BacklashMeters = 0.00125 } });
        device.Calibrate(calibration => calibration.BacklashStepsA = calibration.BacklashStepsB = SettingsRules.MaxBacklashSteps);

        device.Run(Plans.Tessari(3));

        Assert.InRange(Assert.Single(device.Host.Events<DriftMeasured>()).DriftStepsA, -1, 1);
        Assert.Empty(device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void A_position_that_was_lost_in_mid_pass_is_right_again_after_home()
    {
        Compensate();
        _device.BringToMotionIn(DeviceState.Mixing, Plans.Slow());
        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);
        _device.RunFor(6);
        _device.RecoverFrom(FaultCode.Aborted);

        _device.EnterService();
        _device.TurnValve(ValvePosition.GasPort);
        _device.Jog(SyringeSide.B, 2_000);
        _device.RunFor(0.5);

        AssertTrue(_device.Status.PositionB, _device.Device.Bench.B);
    }

    [Fact]
    public void Play_that_nobody_measured_shows_at_the_plunger()
    {
        _device.EnterService();
        _device.TurnValve(ValvePosition.LiquidPort);

        _device.Jog(SyringeSide.A, 4_000);
        _device.RunFor(0.5);

        Assert.Equal(50 - 0.1, _device.Device.Bench.A.CarriageMillimeters, 0.02);
    }

    [Theory]
    [InlineData(0, GasSteps)]
    [InlineData(5_000, GasSteps + 16)]
    [InlineData(100_000, GasSteps + 323)]
    public void As_much_more_gas_is_drawn_as_the_calibration_says(uint partsPerMillion, int steps)
    {
        _device.Calibrate(calibration => calibration.GasFillExtraPartsPerMillion = partsPerMillion);
        RunPlan plan = Plans.Tessari(2);
        plan.CapacityBMicroliters = 14_000;

        _device.Run(plan);

        MoveCompleted draw = _device.Host.Events<MoveCompleted>().Single(move => move.Purpose == MovePurpose.GasDraw);
        Assert.Equal(steps, draw.FromSteps - draw.ToSteps);
        PassCompleted[] passes = [.. _device.Host.Events<PassCompleted>()];
        Assert.Equal((LiquidSteps, LiquidSteps), (passes[0].CommandedStepsA, passes[0].CommandedStepsB));
        Assert.Equal((ChargeSteps, LiquidSteps + steps), (passes[1].CommandedStepsA, passes[1].CommandedStepsB));
    }

    private void Compensate() => _device.Calibrate(calibration => calibration.BacklashStepsA = calibration.BacklashStepsB = Play);

    // Home repeats to a few µm and is found to a step.
    private static void AssertTrue(int position, AxisFacts axis) => Assert.Equal(position * StepMillimeters, axis.CarriageMillimeters, 1.6 * StepMillimeters);
}
