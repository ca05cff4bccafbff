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
    public void Two_bores_have_two_strokes_for_the_same_volume()
    {
        RunPlan plan = ReferencePlan.Create();
        plan.BoreBMicrometers = 20_050;
        PlanSteps steps = new();

        steps.Set(plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

        Assert.Equal(15.9 * 15.9 / (20.05 * 20.05), (double)steps.ChargeB / steps.ChargeA, 3);
    }
}
