namespace FoamDevice.Cli.Measuring;

/// <summary>What was asked of <c>foam quality drainage</c>, as typed; null for what was not.</summary>
/// <param name="Run">The run.</param>
/// <param name="Csv">File of readings.</param>
/// <param name="Liquid">Liquid in the foam.</param>
/// <param name="Bore">Bore of the barrel, for levels in mm.</param>
/// <param name="Step">What Enter alone adds.</param>
/// <param name="Sheet">File of a sitting's marks.</param>
/// <param name="Plot">File for the picture.</param>
internal sealed record DrainageRequest(string? Run, string? Csv, string? Liquid, string? Bore, string? Step, string? Sheet, string? Plot);
