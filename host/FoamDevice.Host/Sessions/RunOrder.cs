using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a <see cref="RunConductor"/> is to carry out.</summary>
/// <param name="Method">The method, as recorded.</param>
/// <param name="Planner">Makes the run plan for the connected device's machine profile and calibration; a plan that it can't carry out is a <see cref="PlanRefusedException"/>.</param>
/// <param name="Operator">Who runs it; may be empty.</param>
/// <param name="HostVersion">The version of this program, as recorded.</param>
public sealed record RunOrder(Method Method, Func<MachineProfile, Calibration, RunPlan> Planner, string Operator, string HostVersion)
{
    /// <summary>Names the port in sentences.</summary>
    public string PortName { get; init; } = "the line";

    /// <summary>What people said of the run beforehand.</summary>
    public RunContext Context { get; init; } = RunContext.Empty;

    /// <summary>How the device stands with its volume calibration, so that a doubtful one is told before anything moves; null tells nothing. The record is marked by its store.</summary>
    public Func<DeviceIdentity, Calibration, CalibrationInForce>? CalibrationOf { get; init; }

    /// <summary>Ask <see cref="Question.Start"/> once the syringes are mounted; otherwise that confirmation starts the run.</summary>
    public bool AsksBeforeStart { get; init; }
}
