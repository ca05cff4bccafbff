namespace FoamDevice.Host;

/// <summary>Whether a series is accepted, and why not.</summary>
/// <param name="Reasons">Why it is refused, in words; none when it is accepted.</param>
/// <param name="Remarks">What a reader of the result should know, in words.</param>
public sealed record VolumeVerdict(IReadOnlyList<string> Reasons, IReadOnlyList<string> Remarks)
{
    /// <summary>The series is accepted.</summary>
    public bool IsAccepted => Reasons.Count == 0;
}
