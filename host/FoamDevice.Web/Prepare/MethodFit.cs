using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Prepare;

/// <summary>Whether a machine can run a method, and what the run then looks like.</summary>
public sealed record MethodFit
{
    // Names no run: the plan is only looked at.
    private const ulong AnyToken = 1;

    private MethodFit(Method method) => Method = method;

    /// <summary>The method.</summary>
    public Method Method { get; }

    /// <summary>The plan; null when the machine refuses it, and when no machine is known.</summary>
    public RunPlan? Plan { get; private init; }

    /// <summary>What the plan means on the machine; null without one.</summary>
    public PlanFigures? Figures { get; private init; }

    /// <summary>The rule that the method breaks on this machine; null when it breaks none.</summary>
    public PlanRefusedException? Broken { get; private init; }

    /// <summary>What is wrong with the method itself, in the host's English; null when nothing is.</summary>
    public string? Mistake { get; private init; }

    /// <summary>The machine is known, and can't run it.</summary>
    public bool IsRefused => Broken is not null || Mistake is not null;

    /// <summary>Holds a method against a machine.</summary>
    /// <param name="method">The method.</param>
    /// <param name="machine">Machine profile and calibration; null while no machine has told them.</param>
    /// <param name="syringes">Syringes that the method may name.</param>
    public static MethodFit Of(Method method, MachineSettings? machine, SyringeCatalog syringes)
    {
        if (machine is null)
            return new MethodFit(method);

        try
        {
            RunPlan plan = RunPlanner.Plan(method, machine.Machine, machine.Calibration, syringes, AnyToken);
            return new MethodFit(method) { Plan = plan, Figures = PlanFigures.Of(plan, machine.Machine, machine.Calibration) };
        }
        catch (PlanRefusedException broken)
        {
            return new MethodFit(method) { Broken = broken };
        }
        catch (MethodException mistake)
        {
            return new MethodFit(method) { Mistake = mistake.Message };
        }
    }
}
