using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The plan of a run without syringes, for a self-test: fill with one purge, the short first pass, five whole ones.</summary>
internal static class DryRunPlan
{
    // A 10 mL syringe of the reference catalogue, and the charge of most methods; less where the machine's stroke is shorter.
    private const uint BoreMicrometers = 15_900;
    private const uint MostChargeMicroliters = 10_000;
    private const double LargestShareOfStroke = 0.8;

    /// <summary>Passes of the run.</summary>
    public const ushort Passes = 6;

    /// <summary>Fills a plan in.</summary>
    /// <exception cref="PlanRefusedException">The machine can't do even that.</exception>
    public static void Set(RunPlan plan, MachineProfile machine, Calibration calibration, ulong runToken)
    {
        uint charge = ChargeOf(machine);
        plan.RunToken = runToken;
        plan.LiquidMicroliters = charge / 5;
        plan.GasMicroliters = charge - plan.LiquidMicroliters;
        plan.Passes = Passes;
        plan.FirstDurationMicroseconds = 1_000_000;
        plan.FirstRampPartsPerMillion = 200_000;
        plan.FastDurationMicroseconds = 1_000_000;
        plan.FastRampPartsPerMillion = 200_000;
        plan.GapMicroseconds = Math.Max(machine.MinGapMicroseconds, 100_000);
        plan.Purges = 1;
        plan.PurgeMicroliters = Math.Max(charge / 5, PlanLimits.MinPhaseMicroliters);
        plan.FillMicrolitersPerSecond = Math.Min(2_000, machine.MaxLiquidMicrolitersPerSecond);
        plan.BoreAMicrometers = BoreMicrometers;
        plan.BoreBMicrometers = BoreMicrometers;
        plan.CapacityAMicroliters = charge + machine.SyringeMarginMicroliters;
        plan.CapacityBMicroliters = charge + machine.SyringeMarginMicroliters;
        plan.LinkLoss = LinkLossChoice.StopAfterPass;
        plan.LinkGraceMilliseconds = PlanLimits.MinLinkGraceMilliseconds;
        var rules = new PlanRules();
        if (!rules.Check(plan, machine, calibration))
        {
            Sentence why = PlanRefusalText.Describe(rules.Field, rules.Value, rules.Limit, rules.IsMinimum);
            throw new PlanRefusedException(Sentence.Of("service.noDryRun", "This machine can't make a dry run.").Then(why), why, rules);
        }
    }

    private static uint ChargeOf(MachineProfile machine)
    {
        double strokeMillimeters = ((double)machine.EmptyPositionMicrometers - machine.SoftMarginMicrometers) / 1_000 * LargestShareOfStroke;
        double area = PlungerGeometry.AreaSquareMicrometers(BoreMicrometers, 1_000_000) / 1e6;
        return (uint)Math.Min(strokeMillimeters * area, MostChargeMicroliters);
    }
}
