namespace FoamDevice.Campaigns;

/// <summary>A fault that struck.</summary>
/// <param name="fault">The fault as planned.</param>
/// <param name="phase">The phase in which it struck.</param>
/// <param name="atMicroseconds">When, world time.</param>
public sealed class StruckFault(PlannedFault fault, RunPhase phase, ulong atMicroseconds)
{
    /// <summary>The fault as planned.</summary>
    public PlannedFault Fault => fault;

    /// <summary>The phase in which it struck.</summary>
    public RunPhase Phase => phase;

    /// <summary>When, world time.</summary>
    public ulong AtMicroseconds => atMicroseconds;

    /// <summary>When it was over; null while it lasts.</summary>
    public ulong? EndedMicroseconds { get; set; }
}
