namespace FoamDevice.Campaigns;

/// <summary>What became of a mutant.</summary>
/// <param name="Patch">The mutation.</param>
/// <param name="Runs">Runs until it was caught, or all of the budget.</param>
/// <param name="CaughtBy">The invariant that noticed first; null when none did.</param>
/// <param name="Seed">The run in which it did.</param>
public sealed record MutantResult(SourcePatch Patch, int Runs, string? CaughtBy, ulong Seed)
{
    /// <summary>It was caught by the invariant that it is meant for.</summary>
    public bool IsAsMeant => CaughtBy == Patch.Breaks;
}
