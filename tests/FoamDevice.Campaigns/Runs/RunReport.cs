using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>What became of one seed.</summary>
public sealed record RunReport
{
    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Length in world time, µs.</summary>
    public required ulong SimulatedMicroseconds { get; init; }

    /// <summary>The device came to mix.</summary>
    public required bool HasMixed { get; init; }

    /// <summary>The faults that struck, and the phases in which they did.</summary>
    public required IReadOnlyList<StruckFault> Struck { get; init; }

    /// <summary>How the run ended.</summary>
    public required RunEnding Ending { get; init; }

    /// <summary>A fingerprint of everything that happened.</summary>
    public required ulong Hash { get; init; }

    /// <summary>What did not hold; null when all did.</summary>
    public Violation? Violation { get; init; }
}
