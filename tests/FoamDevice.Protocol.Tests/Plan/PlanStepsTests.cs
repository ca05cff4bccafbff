using CsCheck;

namespace FoamDevice.Protocol.Tests;

public sealed class PlanStepsTests
{
    [Fact]
    public void The_strokes_of_the_reference_plan_are_those_of_its_volumes()
    {
        PlanSteps steps = new();

        steps.Set(ReferencePlan.Create(), ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

        Assert.Equal(8_000, steps.Empty);
        Assert.Equal((806, 806), (steps.LiquidA, steps.LiquidB));
        Assert.Equal((3_223, 1_612), (steps.GasB, steps.PurgeB));
        Assert.Equal((4_029, 4_029), (steps.ChargeA, steps.ChargeB));
    }

    [Fact]
    public void The_gas_syringe_is_empty_when_it_has_pushed_what_came_in_whatever_the_rounding()
    {
        Gen.Select(Gen.UInt[200, 9_000], Gen.UInt[200, 9_000]).Sample((liquid, gas) =>
        {
            RunPlan plan = ReferencePlan.Create();
            (plan.LiquidMicroliters, plan.GasMicroliters) = (liquid, gas);
            PlanSteps steps = new();

            steps.Set(plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

            return steps.ChargeB == steps.LiquidB + steps.GasB && Math.Abs(steps.ChargeB - steps.ChargeA) <= 1;
        });
    }

    [Fact]
    public void Passes_of_the_whole_charge_take_up_the_play_and_the_strokes_stay_the_plungers()
    {
        Calibration calibration = ReferenceMachine.NominalCalibration();
        (calibration.BacklashStepsA, calibration.BacklashStepsB) = (8, 5);
        PlanSteps steps = new();

        steps.Set(ReferencePlan.Create(), ReferenceMachine.Profile(), calibration);

        Assert.Equal((806, 806, 3_223, 4_029, 4_029), (steps.LiquidA, steps.LiquidB, steps.GasB, steps.ChargeA, steps.ChargeB));
        Assert.Equal((4_037, 4_034), (steps.PulsesA, steps.PulsesB));
    }

    [Fact]
    public void Without_play_a_pass_has_as_many_pulses_as_steps()
    {
        PlanSteps steps = new();

        steps.Set(ReferencePlan.Create(), ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

        Assert.Equal((steps.ChargeA, steps.ChargeB), (steps.PulsesA, steps.PulsesB));
    }

    // 8 mL and 1 % are 8.08 mL: 40.694 mm of 15.9 mm bore, 3,255.5 steps less a little.
    [Fact]
    public void Gas_that_is_drawn_thin_takes_more_room_in_its_own_syringe_only()
    {
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.GasFillExtraPartsPerMillion = 10_000;
        PlanSteps steps = new();

        steps.Set(ReferencePlan.Create(), ReferenceMachine.Profile(), calibration);

        Assert.Equal(8_080, PlanSteps.GasDrawnMicroliters(ReferencePlan.Create(), calibration));
        Assert.Equal((3_255, 806 + 3_255, 4_029), (steps.GasB, steps.ChargeB, steps.ChargeA));
    }

    [Fact]
    public void Two_bores_have_two_strokes_for_the_same_volume()
    {
        RunPlan plan = ReferencePlan.Create();
        plan.BoreBMicrometers = 20_050;
        PlanSteps steps = new();

        steps.Set(plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

        Assert.Equal(15.9 * 15.9 / (20.05 * 20.05), (double)steps.ChargeB / steps.ChargeA, 3);
    }
}
