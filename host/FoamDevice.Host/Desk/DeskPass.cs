namespace FoamDevice.Host;

/// <summary>A pass that came to its end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Duration">From its first step to its last.</param>
public sealed record DeskPass(int Number, TimeSpan Duration);
