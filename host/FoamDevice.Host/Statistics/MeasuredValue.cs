namespace FoamDevice.Host;

/// <summary>One figure of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Value">The figure.</param>
public sealed record MeasuredValue(MeasuredRun Run, double Value);
