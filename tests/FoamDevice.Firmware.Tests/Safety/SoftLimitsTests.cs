using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Safety;

/// <summary>How far a carriage may go with a syringe on it: from the bottom of the barrel to what the syringe holds, and never nearer to the travel's ends than the margin.</summary>
public sealed class SoftLimitsTests
{
    // 100 mm and 1 mm at 80 steps/mm.
    private const int Empty = 8_000;
    private const int Margin = 80;

    private readonly PlanRules _rules = new();
    private readonly SoftLimits _limits = new();

    [Theory]
    [InlineData(SyringeSide.A)]
    [InlineData(SyringeSide.B)]
    public void A_plunger_is_never_driven_onto_the_bottom_of_its_barrel(SyringeSide side)
    {
        Set(Plans.Tessari());

        Assert.True(Allows(side, Empty));
        Assert.False(Allows(side, Empty + 1));
        Assert.Equal(Empty, _limits.Nearest(side, Empty + 1));
    }

    [Fact]
    public void A_plunger_is_never_drawn_further_out_than_its_own_syringe_holds_without_the_margin()
    {
        Set(Plans.UnequalBores());

        // 11.5 of 12 mL in 15.9 mm of bore are 57.92 mm, 23.5 of 24 mL in 20.05 mm are 74.43 mm; one step is left to rounding.
        Assert.Equal((Empty - 4_634, Empty - 5_955), (Lowest(SyringeSide.A), Lowest(SyringeSide.B)));
    }

    [Fact]
    public void A_syringe_longer_than_the_travel_leaves_the_machines_own_limit()
    {
        RunPlan plan = Plans.Tessari();
        plan.CapacityAMicroliters = uint.MaxValue;
        Set(plan);

        Assert.Equal(Margin, Lowest(SyringeSide.A));
    }

    [Fact]
    public void A_travel_that_ends_before_the_syringe_is_empty_limits_the_carriage()
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.TravelMicrometers = machine.EmptyPositionMicrometers;
        var steps = new PlanSteps();
        steps.Set(Plans.Tessari(), machine, ReferenceMachine.NominalCalibration());
        _limits.Set(Plans.Tessari(), steps, machine);

        Assert.True(Allows(SyringeSide.B, Empty - Margin));
        Assert.False(Allows(SyringeSide.B, Empty - Margin + 1));
    }

    [Fact]
    public void What_the_plan_rules_allow_never_breaks_a_limit_by_rounding()
    {
        var random = new Random(3);
        int plans = 0;
        for (int i = 0; i < 200_000; i++)
        {
            (RunPlan plan, MachineProfile machine, Calibration calibration) = AtTheEdge(random);
            if (!_rules.Check(plan, machine, calibration))
                continue;
            plans++;
            PlanSteps steps = _rules.Steps;
            _limits.Set(plan, steps, machine);

            Assert.All(new[] { steps.Empty, steps.Empty - steps.LiquidA, steps.Empty - steps.ChargeA }, target => Assert.True(Allows(SyringeSide.A, target)));
            Assert.All(new[] { steps.Empty, steps.Empty - steps.GasB, steps.Empty - steps.PurgeB, steps.Empty - steps.ChargeB }, target => Assert.True(Allows(SyringeSide.B, target)));
        }

        Assert.True(plans > 500, $"{plans}");
    }

    // Charges that just fit, into the syringe or into the travel.
    private static (RunPlan Plan, MachineProfile Machine, Calibration Calibration) AtTheEdge(Random random)
    {
        MachineProfile machine = ReferenceMachine.Profile();
        machine.StepsPerMillimeter = (uint)random.Next(20, 120);
        machine.EmptyPositionMicrometers = (uint)random.Next(20_000, 100_000);
        machine.SoftMarginMicrometers = (uint)random.Next(200, 2_000);
        Calibration calibration = ReferenceMachine.NominalCalibration();
        calibration.VolumeScaleBPartsPerMillion = (uint)random.Next(950_000, 1_050_000);
        calibration.BacklashStepsB = (uint)random.Next(0, 100);
        calibration.GasFillExtraPartsPerMillion = (uint)random.Next(0, 2) * (uint)random.Next(0, 100_000);
        RunPlan plan = Plans.Tessari();
        plan.Purges = 0;
        plan.PurgeMicroliters = 0;
        plan.BoreAMicrometers = (uint)random.Next(12_000, 22_000);
        plan.BoreBMicrometers = plan.BoreAMicrometers;
        plan.FirstDurationMicroseconds = 2_000_000;
        plan.FastDurationMicroseconds = 4_000_000;
        double room = (machine.EmptyPositionMicrometers - machine.SoftMarginMicrometers) * 1e-3;
        double charge = Math.PI / 4 * plan.BoreAMicrometers * plan.BoreAMicrometers * 1e-6 * room * Math.Min(1, calibration.VolumeScaleBPartsPerMillion * 1e-6);
        plan.LiquidMicroliters = (uint)random.Next(200, 2_000);
        plan.GasMicroliters = (uint)Math.Max(200, charge - plan.LiquidMicroliters + random.Next(-6, 7));
        plan.CapacityAMicroliters = plan.LiquidMicroliters + plan.GasMicroliters + machine.SyringeMarginMicroliters;
        plan.CapacityBMicroliters = plan.CapacityAMicroliters + (uint)(plan.GasMicroliters * (ulong)calibration.GasFillExtraPartsPerMillion / 1_000_000);
        return (plan, machine, calibration);
    }

    private bool Allows(SyringeSide side, int target) => _limits.Nearest(side, target) == target;

    private int Lowest(SyringeSide side)
    {
        int target = Empty;
        while (Allows(side, target - 1))
            target--;
        return target;
    }

    private void Set(RunPlan plan)
    {
        Assert.True(_rules.Check(plan, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration()), $"{_rules.Field}");
        _limits.Set(plan, _rules.Steps, ReferenceMachine.Profile());
    }
}
