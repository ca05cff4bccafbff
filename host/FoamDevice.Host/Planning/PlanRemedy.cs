using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Says what it would take to run a method that was refused.</summary>
internal sealed class PlanRemedy(Method method, RunPlan plan, PlanSteps steps, MachineProfile machine, SyringeCatalog syringes)
{
    /// <summary>One sentence for the rule that was broken.</summary>
    public Sentence For(PlanRules broken) => broken.Field switch
    {
        PlanField.CapacityAMicroliters or PlanField.CapacityBMicroliters => Wider(model => model.CapacityMilliliters * 1_000 >= broken.Limit, ForCapacity(broken.Value)),
        PlanField.FinishIn => ForFinish((SyringeSide)broken.Limit, plan.Passes + 1, plan.Passes - 1),
        PlanField.FirstSteps => ForSteps(plan.LiquidMicroliters, broken.Limit),
        PlanField.SlowSteps or PlanField.FastSteps => ForSteps(Charge, broken.Limit),
        PlanField.StrokeMicrometers => ForSteps(Charge, PlungerGeometry.StepsOfDistance(broken.Limit, machine.StepsPerMillimeter)),
        PlanField.FirstSpeed or PlanField.FirstAcceleration or PlanField.FirstFlow => ForStage("mixing.first", method.First, FirstStage),
        PlanField.SlowSpeed or PlanField.SlowAcceleration or PlanField.SlowFlow => ForStage("mixing.slow", method.Slow!, SlowStage),
        PlanField.FastSpeed or PlanField.FastAcceleration or PlanField.FastFlow => ForStage("mixing.fast", method.Fast, FastStage),
        PlanField.FillSpeed or PlanField.FillMicrolitersPerSecond when !broken.IsMinimum => ForFill(),
        PlanField.StepPeriod => Sentence.Of("remedy.faster", "It would take a faster stage, or syringes of more similar bore."),
        _ => ForBound(PlanFieldText.Of(broken.Field).Unit.Show(broken.Limit), broken.IsMinimum),
    };

    private double Charge => plan.LiquidMicroliters + plan.GasMicroliters;

    private StageOfPlan FirstStage => Stage(plan.LiquidMicroliters, steps.LiquidA, steps.LiquidB, plan.FirstRampPartsPerMillion, machine.MaxLiquidMicrolitersPerSecond);

    private StageOfPlan SlowStage => Stage(Charge, steps.ChargeA, steps.ChargeB, plan.SlowRampPartsPerMillion, machine.MaxFoamMicrolitersPerSecond);

    private StageOfPlan FastStage => Stage(Charge, steps.ChargeA, steps.ChargeB, plan.FastRampPartsPerMillion, machine.MaxFoamMicrolitersPerSecond);

    // The stroke in whole steps, as the rules see it: a small volume in a wide bore is only some dozens of them.
    private StageOfPlan Stage(double volume, int stepsA, int stepsB, uint ramp, double maxFlow) =>
        new(volume, PlungerGeometry.MicrometersOf(Math.Max(stepsA, stepsB), machine.StepsPerMillimeter), ramp / 1e6, maxFlow);

    private static Sentence ForBound(Sentence allowed, bool isMinimum) => isMinimum
        ? Sentence.Of("remedy.least", $"It would take at least {allowed}.")
        : Sentence.Of("remedy.most", $"It would take at most {allowed}.");

    private static Sentence ForFinish(SyringeSide side, int more, int fewer) => fewer > 0
        ? Sentence.Of("remedy.finish", $"It would take {more} passes, or {fewer}, or `finishIn: {side}`.")
        : Sentence.Of("remedy.finish.one", $"It would take {more} passes, or `finishIn: {side}`.");

    private Sentence ForFill()
    {
        double bySpeed = machine.MaxSpeedMicrometersPerSecond * (double)steps.AreaB / 1e9;
        double most = Down(Math.Min(bySpeed, machine.MaxLiquidMicrolitersPerSecond) / 1_000);
        return Sentence.Of("remedy.fill", $"It would take `filling.flowMillilitersPerSecond` of at most {most:0.##}.");
    }

    private Sentence ForCapacity(long capacityMicroliters)
    {
        double most = Down((capacityMicroliters - machine.SyringeMarginMicroliters) / 1_000.0);
        return Sentence.Of("remedy.charge", $"a charge of at most {most:0.##} mL");
    }

    private Sentence ForSteps(double volumeMicroliters, double limitSteps)
    {
        double area = volumeMicroliters * machine.StepsPerMillimeter / limitSteps;
        double narrowest = Math.Min(plan.BoreAMicrometers, plan.BoreBMicrometers) / 1_000.0;
        double most = Down(volumeMicroliters / 1_000 * (Math.PI / 4 * narrowest * narrowest) / area);
        return Wider(model => model.AreaSquareMillimeters >= area, Sentence.Of("remedy.volume", $"a volume of at most {most:0.##} mL in this bore"));
    }

    private Sentence Wider(Func<SyringeModel, bool> fits, Sentence otherwise)
    {
        string fitting = string.Join(", ", syringes.All.Where(fits).Select(model => model.Id));
        return fitting.Length == 0
            ? Sentence.Of("remedy.noWider", $"It would take {otherwise}; no syringe of the catalogue is large enough.")
            : Sentence.Of("remedy.wider", $"It would take {otherwise}, or larger syringes: {fitting}.");
    }

    /// <summary>The largest speed that the stage may have, in the words of the method's file.</summary>
    private Sentence ForStage(string section, MethodSpeed speed, StageOfPlan stage)
    {
        double cruise = LargestCruise(speed, stage);
        double duration = stage.StrokeMicrometers / ((cruise * (1 - stage.RampShare)) + (Start * stage.RampShare));
        return speed switch
        {
            { PlungerMillimetersPerSecond: not null } => SlowerPlunger(section, Down(cruise / 1_000)),
            { FlowMillilitersPerSecond: not null } => SlowerFlow(section, Down(cruise * stage.VolumeMicroliters / stage.StrokeMicrometers / 1_000)),
            _ => LongerPass(section, Up(duration * Charge / stage.VolumeMicroliters)),
        };
    }

    private static Sentence SlowerPlunger(string section, double most) =>
        Sentence.Of("remedy.plunger", $"It would take `{section}.plungerMillimetersPerSecond` of at most {most:0.##}, or syringes of another bore.");

    private static Sentence SlowerFlow(string section, double most) => Sentence.Of("remedy.flow", $"It would take `{section}.flowMillilitersPerSecond` of at most {most:0.##}.");

    private static Sentence LongerPass(string section, double least) => Sentence.Of("remedy.pass", $"It would take `{section}.fullPassSeconds` of at least {least:0.###}.");

    /// <summary>The fastest cruise, µm/s, that breaks none of the machine's limits: not only the one that was met first.</summary>
    private double LargestCruise(MethodSpeed speed, StageOfPlan stage)
    {
        // A ramp that is not given grows as far as a plan allows.
        double share = speed is { PlungerMillimetersPerSecond: not null, RampShare: null } ? PlanLimits.MaxRampPartsPerMillion / 1e6 : stage.RampShare;
        double acceleration = machine.MaxAccelerationMicrometersPerSecondSquared;

        // From D = (v (1 - r) + v0 r) T and v - v0 = a r T: a quadratic in T with one positive root.
        double square = acceleration * share * (1 - share);
        double duration = (Math.Sqrt((Start * Start) + (4 * square * stage.StrokeMicrometers)) - Start) / (2 * square);
        double byAcceleration = Start + (acceleration * share * duration);
        double byFlow = stage.MaxMicrolitersPerSecond * stage.StrokeMicrometers / stage.VolumeMicroliters;
        return Math.Min(machine.MaxSpeedMicrometersPerSecond, Math.Min(byAcceleration, byFlow));
    }

    private double Start => machine.StartSpeedMicrometersPerSecond;

    // Rounded to the safe side, so that the advice taken literally is enough.
    private static double Down(double value) => Math.Floor(value * 99.9) / 100;

    private static double Up(double value) => Math.Ceiling(value * 1_001) / 1_000;

    /// <summary>What a stage moves and how far, the ramp's share of its passes, and the largest flow.</summary>
    private readonly record struct StageOfPlan(double VolumeMicroliters, double StrokeMicrometers, double RampShare, double MaxMicrolitersPerSecond);
}
