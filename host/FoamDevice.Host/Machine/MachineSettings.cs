using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a machine file holds.</summary>
/// <param name="Machine">Geometry and limits.</param>
/// <param name="Calibration">What was measured.</param>
public sealed record MachineSettings(MachineProfile Machine, Calibration Calibration);
