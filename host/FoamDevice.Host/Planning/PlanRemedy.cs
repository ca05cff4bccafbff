using System.Globalization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Says what it would take to run a method that was refused.</summary>
internal sealed class PlanRemedy(Method method, RunPlan plan, PlanSteps steps, MachineProfile machine, SyringeCatalog syringes)
{
    /// <summary>One sentence for the rule that was broken.</summary>
    public string For(PlanRules broken) => broken.Field switch
    {
        PlanField.CapacityAMicroliters or PlanField.CapacityBMicroliters => Wider(model => model.CapacityMilliliters * 1_000 >= broken.Limit, ForCapacity(broken.Value)),
        PlanField.FinishIn => $"It would take {plan.Passes + 1} passes, or {(plan.Passes > 1 ? $"{plan.Passes - 1}, or " : "")}`finishIn: {(SyringeSide)broken.Limit}`.",
        PlanField.FirstSteps => ForSteps(plan.LiquidMicroliters, broken.Limit),
        PlanField.SlowSteps or PlanField.FastSteps => ForSteps(Charge, broken.Limit),
        PlanField.StrokeMicrometers => ForSteps(Charge, PlungerGeometry.StepsOfDistance(broken.Limit, machine.StepsPerMillimeter)),
        PlanField.FirstSpeed or PlanField.FirstAcceleration or PlanField.FirstFlow => ForStage("mixing.first", method.First, FirstStage),
        PlanField.SlowSpeed or PlanField.SlowAcceleration or PlanField.SlowFlow => ForStage("mixing.slow", method.Slow!, SlowStage),
        PlanField.FastSpeed or PlanField.FastAcceleration or PlanField.FastFlow => ForStage("mixing.fast", method.Fast, FastStage),
        PlanField.FillSpeed or PlanField.FillMicrolitersPerSecond when !broken.IsMinimum => ForFill(),
        PlanField.StepPeriod => "It would take a faster stage, or syringes of more similar bore.",
        _ => $"It would take {(broken.IsMinimum ? "at least" : "at most")} {PlanFieldText.Of(broken.Field).Unit.Show(broken.Limit)}.",
    };

    private double Charge => plan.LiquidMicroliters + plan.GasMicroliters;

    private StageOfPlan FirstStage => Stage(plan.LiquidMicroliters, steps.LiquidA, steps.LiquidB, plan.FirstRampPartsPerMillion, machine.MaxLiquidMicrolitersPerSecond);

    private StageOfPlan SlowStage => Stage(Charge, steps.ChargeA, steps.ChargeB, plan.SlowRampPartsPerMillion, machine.MaxFoamMicrolitersPerSecond);

    private StageOfPlan FastStage => Stage(Charge, steps.ChargeA, steps.ChargeB, plan.FastRampPartsPerMillion, machine.MaxFoamMicrolitersPerSecond);

    // The stroke in whole steps, as the rules see it: a small volume in a wide bore is only some dozens of them.
    private StageOfPlan Stage(double volume, int stepsA, int stepsB, uint ramp, double maxFlow) =>
        new(volume, PlungerGeometry.MicrometersOf(Math.Max(stepsA, stepsB), machine.StepsPerMillimeter), ramp / 1e6, maxFlow);

    private string ForFill()
    {
        double bySpeed = machine.MaxSpeedMicrometersPerSecond * (double)steps.AreaB / 1e9;
        double most = Math.Min(bySpeed, machine.MaxLiquidMicrolitersPerSecond) / 1_000;
        return $"It would take `filling.flowMillilitersPerSecond` of at most {Down(most)}.";
    }

    private string ForCapacity(long capacityMicroliters)
    {
        double most = (capacityMicroliters - machine.SyringeMarginMicroliters) / 1_000.0;
        return $"a charge of at most {Down(most)} mL";
    }

    private string ForSteps(double volumeMicroliters, double limitSteps)
    {
        double area = volumeMicroliters * machine.StepsPerMillimeter / limitSteps;
        double narrowest = Math.Min(plan.BoreAMicrometers, plan.BoreBMicrometers) / 1_000.0;
        double most = volumeMicroliters / 1_000 * (Math.PI / 4 * narrowest * narrowest) / area;
        return Wider(model => model.AreaSquareMillimeters >= area, $"a volume of at most {Down(most)} mL in this bore");
    }

    private string Wider(Func<SyringeModel, bool> fits, string otherwise)
    {
        string[] fitting = [.. syringes.All.Where(fits).Select(model => model.Id)];
        return fitting.Length == 0
            ? $"It would take {otherwise}; no syringe of the catalogue is large enough."
            : $"It would take {otherwise}, or larger syringes: {string.Join(", ", fitting)}.";
    }

    /// <summary>The largest speed that the stage may have, in the words of the method's file.</summary>
    private string ForStage(string section, MethodSpeed speed, StageOfPlan stage)
    {
        double cruise = LargestCruise(speed, stage);
        double duration = stage.StrokeMicrometers / ((cruise * (1 - stage.RampShare)) + (Start * stage.RampShare));
        return speed switch
        {
            { PlungerMillimetersPerSecond: not null } => $"It would take `{section}.plungerMillimetersPerSecond` of at most {Down(cruise / 1_000)}, or syringes of another bore.",
            { FlowMillilitersPerSecond: not null } => $"It would take `{section}.flowMillilitersPerSecond` of at most {Down(cruise * stage.VolumeMicroliters / stage.StrokeMicrometers / 1_000)}.",
            _ => $"It would take `{section}.fullPassSeconds` of at least {Up(duration * Charge / stage.VolumeMicroliters)}.",
        };
    }

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
    private static string Down(double value) => (Math.Floor(value * 99.9) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Up(double value) => (Math.Ceiling(value * 1_001) / 1_000).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>What a stage moves and how far, the ramp's share of its passes, and the largest flow.</summary>
    private readonly record struct StageOfPlan(double VolumeMicroliters, double StrokeMicrometers, double RampShare, double MaxMicrolitersPerSecond);
}
