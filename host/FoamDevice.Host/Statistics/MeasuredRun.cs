namespace FoamDevice.Host;

/// <summary>A run with the figures that are worked with.</summary>
/// <param name="RunId">The record.</param>
/// <param name="Operator">Who ran it; may be empty.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="Values">The figures, in the order of the group's measures; null where the run has none.</param>
public sealed record MeasuredRun(string RunId, string Operator, string DeviceId, IReadOnlyList<double?> Values);
