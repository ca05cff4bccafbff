using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Turns a method into the run plan for one machine.</summary>
public static class RunPlanner
{
    /// <summary>Plans a run.</summary>
    /// <param name="method">What the technician chose.</param>
    /// <param name="machine">The machine's geometry and limits.</param>
    /// <param name="calibration">What was measured on it.</param>
    /// <param name="syringes">The syringes that the method may name.</param>
    /// <param name="runToken">Names the run; random, not 0.</param>
    /// <returns>A plan that <see cref="PlanRules"/> accepts.</returns>
    /// <exception cref="PlanRefusedException">The machine can't carry it out. Nothing is slowed or shortened silently.</exception>
    /// <exception cref="MethodException">The method names a syringe that is not in the catalogue.</exception>
    public static RunPlan Plan(Method method, MachineProfile machine, Calibration calibration, SyringeCatalog syringes, ulong runToken)
    {
        var plan = WithoutTimes(method, Find(method, syringes, "a", method.SyringeA), Find(method, syringes, "b", method.SyringeB), runToken);
        var steps = new PlanSteps();
        steps.Set(plan, machine, calibration);
        SetTimes(plan, method, steps, machine);
        var rules = new PlanRules();
        if (rules.Check(plan, machine, calibration))
            return plan;

        Sentence why = PlanRefusalText.Describe(rules.Field, rules.Value, rules.Limit, rules.IsMinimum);
        Sentence remedy = new PlanRemedy(method, plan, steps, machine, syringes).For(rules);
        throw new PlanRefusedException(Refusal(method.Id, why.Then(remedy)), why, rules);
    }

    private static Sentence Refusal(string name, Sentence why) => Sentence.Of("plan.refused", $"This machine can't run {name}. {why}");

    private static SyringeModel Find(Method method, SyringeCatalog syringes, string field, string id)
    {
        try
        {
            return syringes.Find(id);
        }
        catch (SyringeException unknown)
        {
            throw new MethodException($"{method.FileName}: syringes.{field}: {unknown.Message}");
        }
    }

    private static RunPlan WithoutTimes(Method method, SyringeModel a, SyringeModel b, ulong runToken) => new()
    {
        RunToken = runToken,
        LiquidMicroliters = Thousandths(method.LiquidMilliliters),
        GasMicroliters = Thousandths(method.GasMilliliters),
        Passes = (ushort)method.Passes,
        LastSlowPass = (ushort)method.LastSlowPass,
        GapMicroseconds = (uint)Math.Round(method.GapSeconds * 1e6),
        Purges = (byte)method.Purges,
        PurgeMicroliters = Thousandths(method.PurgeMilliliters),
        FillMicrolitersPerSecond = Thousandths(method.FillMillilitersPerSecond),
        FillDwellMilliseconds = Thousandths(method.FillDwellSeconds),
        BoreAMicrometers = Thousandths(a.BoreMillimeters),
        BoreBMicrometers = Thousandths(b.BoreMillimeters),
        CapacityAMicroliters = Thousandths(a.CapacityMilliliters),
        CapacityBMicroliters = Thousandths(b.CapacityMilliliters),
        FinishIn = method.FinishIn,
        LinkLoss = method.WhenHostLost,
        LinkGraceMilliseconds = Thousandths(method.HostGraceSeconds),
    };

    private static void SetTimes(RunPlan plan, Method method, PlanSteps steps, MachineProfile machine)
    {
        double firstStroke = PlungerGeometry.MicrometersOf(Math.Max(steps.LiquidA, steps.LiquidB), machine.StepsPerMillimeter);
        double stroke = PlungerGeometry.MicrometersOf(Math.Max(steps.ChargeA, steps.ChargeB), machine.StepsPerMillimeter);
        double charge = plan.LiquidMicroliters + plan.GasMicroliters;

        var first = StageTiming.Of(method.First, firstStroke, plan.LiquidMicroliters / charge, charge, machine);
        (plan.FirstDurationMicroseconds, plan.FirstRampPartsPerMillion) = first;
        (plan.FastDurationMicroseconds, plan.FastRampPartsPerMillion) = StageTiming.Of(method.Fast, stroke, 1, charge, machine);
        if (method.Slow is { } slow)
            (plan.SlowDurationMicroseconds, plan.SlowRampPartsPerMillion) = StageTiming.Of(slow, stroke, 1, charge, machine);
    }

    private static uint Thousandths(double value) => (uint)Math.Round(value * 1_000);
}
