namespace FoamDevice.Host;

/// <summary>A setting that gets another value.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Section">Machine profile or calibration.</param>
/// <param name="Old">Its value now.</param>
/// <param name="New">Its value then.</param>
/// <param name="Unit">The unit of both; empty when it has none.</param>
public sealed record ConfigChange(string Name, ConfigSection Section, uint Old, uint New, string Unit);
