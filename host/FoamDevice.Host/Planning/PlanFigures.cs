using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a plan means on a machine, for showing before the run.</summary>
public sealed record PlanFigures
{
    /// <summary>Stroke of syringe A in a pass of the whole charge, mm.</summary>
    public required double StrokeAMillimeters { get; init; }

    /// <summary>Stroke of syringe B, likewise.</summary>
    public required double StrokeBMillimeters { get; init; }

    /// <summary>The stages that occur, in order.</summary>
    public required IReadOnlyList<StageFigures> Stages { get; init; }

    /// <summary>From the start of the first pass to the end of the last, s.</summary>
    public required double MixingSeconds { get; init; }

    /// <summary>The syringe in which the foam ends.</summary>
    public required SyringeSide FoamIn { get; init; }

    /// <summary>Works the figures out of a plan that was accepted.</summary>
    public static PlanFigures Of(RunPlan plan, MachineProfile machine, Calibration calibration)
    {
        var steps = new PlanSteps();
        steps.Set(plan, machine, calibration);
        int lastSlow = plan.LastSlowPass < 2 ? 1 : plan.LastSlowPass;
        uint charge = plan.LiquidMicroliters + plan.GasMicroliters;
        int first = Math.Max(steps.LiquidA, steps.LiquidB);
        int whole = Math.Max(steps.ChargeA, steps.ChargeB);
        StageFigures[] stages =
        [
            StageFigures.Of(SpeedStage.First, 1, 1, first, plan.LiquidMicroliters, plan.FirstDurationMicroseconds, plan.FirstRampPartsPerMillion, machine),
            .. lastSlow < 2 ? [] : new[] { StageFigures.Of(SpeedStage.Slow, 2, lastSlow, whole, charge, plan.SlowDurationMicroseconds, plan.SlowRampPartsPerMillion, machine) },
            .. plan.Passes <= lastSlow ? [] : new[] { StageFigures.Of(SpeedStage.Fast, lastSlow + 1, plan.Passes, whole, charge, plan.FastDurationMicroseconds, plan.FastRampPartsPerMillion, machine) },
        ];
        return new PlanFigures
        {
            StrokeAMillimeters = steps.ChargeA / (double)machine.StepsPerMillimeter,
            StrokeBMillimeters = steps.ChargeB / (double)machine.StepsPerMillimeter,
            Stages = stages,
            MixingSeconds = stages.Sum(stage => stage.PassSeconds * stage.Passes) + ((plan.Passes - 1) * plan.GapMicroseconds / 1e6),
            FoamIn = plan.Passes % 2 == 0 ? SyringeSide.A : SyringeSide.B,
        };
    }
}
