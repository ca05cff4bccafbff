namespace FoamDevice.Cli.Measuring;

/// <summary>What <c>foam quality bubbles</c> was asked for, as it was typed.</summary>
/// <param name="Pictures">The pictures' files.</param>
/// <param name="Scale">How their scale is known.</param>
/// <param name="Ages">Ages of the foam.</param>
/// <param name="Run">The run; null for none.</param>
/// <param name="Edited">The edited circles; null for none.</param>
/// <param name="Folder">Where files go; null for the first picture's folder.</param>
/// <param name="Looked">The operator looked at overlay and scale.</param>
internal sealed record BubblesRequest(string[] Pictures, ScaleRequest Scale, string[] Ages, string? Run, string? Edited, string? Folder, bool Looked);
