namespace FoamDevice.Host;

/// <summary>Why a device does not move, as the program that holds its port sees it.</summary>
/// <param name="Reason">One word for scripts, as <c>foam device --json</c> has it.</param>
/// <param name="Cause">It in plain words.</param>
/// <param name="Advice">What to do; empty when there is nothing to do.</param>
public sealed record ControlStandstill(string Reason, string Cause, string Advice);
