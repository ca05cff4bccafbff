namespace FoamDevice.Host;

/// <summary>A value at which a rule of a control chart is broken.</summary>
/// <param name="Index">Which value, from 0 in the order of time.</param>
/// <param name="Rule">Which rule.</param>
public sealed record ControlFinding(int Index, ControlRule Rule);
