namespace FoamDevice.Host;

/// <summary>One setting of a device.</summary>
/// <param name="Name">As in machine files: the protocol's name with a small first letter.</param>
/// <param name="Section">Machine profile or calibration.</param>
/// <param name="Value">Its value, in its unit.</param>
/// <param name="Unit">The unit; empty when it has none.</param>
/// <param name="Least">Least value that is allowed beside the others.</param>
/// <param name="Most">Largest value that is allowed beside the others.</param>
public sealed record ConfigSetting(string Name, ConfigSection Section, uint Value, string Unit, uint Least, uint Most);
