using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>One fault of a scenario.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Phase">In which phase of the run.</param>
/// <param name="DelayMicroseconds">So long after the phase began.</param>
/// <param name="LastsMicroseconds">So long; 0 for what happens at once.</param>
/// <param name="Side">Which of two axes or sensors.</param>
/// <param name="Size">How bad, 0 to 1; what it stands for depends on the kind.</param>
public sealed record PlannedFault(FaultKind Kind, RunPhase Phase, ulong DelayMicroseconds, ulong LastsMicroseconds, SyringeSide Side, double Size)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Kind} {DelayMicroseconds / 1e6:0.00} s into {Phase}, for {LastsMicroseconds / 1e6:0.0} s, side {Side}, size {Size:0.00}");
}
