using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What is known of a run before it starts.</summary>
/// <param name="Method">The method.</param>
/// <param name="Plan">The plan that the device was given.</param>
/// <param name="Machine">The machine profile it was checked against.</param>
/// <param name="Calibration">The calibration its steps come from.</param>
/// <param name="Device">The device.</param>
/// <param name="StartedAt">Wall-clock time.</param>
/// <param name="Operator">Who ran it; may be empty.</param>
/// <param name="HostVersion">Version of this program.</param>
public sealed record NewRecord(
    Method Method,
    RunPlan Plan,
    MachineProfile Machine,
    Calibration Calibration,
    DeviceIdentity Device,
    DateTimeOffset StartedAt,
    string Operator,
    string HostVersion)
{
    /// <summary>The device's boot in which it is given the plan.</summary>
    public uint BootId { get; init; }

    /// <summary>What people said of the run beforehand.</summary>
    public RunContext Context { get; init; } = RunContext.Empty;
}
