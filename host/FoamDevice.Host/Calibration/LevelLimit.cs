namespace FoamDevice.Host;

/// <summary>What is accepted at one level.</summary>
/// <param name="LevelPercent">Part of the working volume, %.</param>
/// <param name="SystematicErrorPercent">Largest systematic error either way, % of the target.</param>
/// <param name="RandomErrorPercent">Largest coefficient of variation, %.</param>
public sealed record LevelLimit(int LevelPercent, double SystematicErrorPercent, double RandomErrorPercent);
