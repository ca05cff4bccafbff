using System.Security.Cryptography;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A method on its way to a run: makes the plan for the device that answers, and keeps the scale that the display needs.</summary>
public sealed class PlannedMethod(Method method)
{
    private readonly ulong _runToken = NewToken();

    /// <summary>The method.</summary>
    public Method Method => method;

    /// <summary>Carriage position and content; null before the plan was made.</summary>
    public PlungerScale? Plungers { get; private set; }

    /// <summary>Makes the plan.</summary>
    /// <exception cref="PlanRefusedException">The machine can't do it.</exception>
    public RunPlan Plan(MachineProfile machine, Calibration calibration)
    {
        RunPlan plan = RunPlanner.Plan(method, machine, calibration, SyringeCatalog.Load(), _runToken);
        Plungers = new PlungerScale(plan, machine, calibration);
        return plan;
    }

    // Random, so that two hosts never name two runs alike; 0 means none.
    private static ulong NewToken() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1UL << 63;
}
