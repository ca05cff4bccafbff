namespace FoamDevice.Host;

/// <summary>What verification of a store found.</summary>
/// <param name="Entries">Entries looked at.</param>
/// <param name="Heads">The newest entry of each writer.</param>
/// <param name="AnchorsHeld">Heads seen by other logs, held against this store's.</param>
/// <param name="Findings">What is not as it was written; none in a store that is whole.</param>
public sealed record VerifyReport(long Entries, IReadOnlyList<LogHead> Heads, int AnchorsHeld, IReadOnlyList<LogFinding> Findings)
{
    /// <summary>Nothing is wrong, as far as hashes and anchors can tell.</summary>
    public bool IsWhole => Findings.Count == 0;
}
