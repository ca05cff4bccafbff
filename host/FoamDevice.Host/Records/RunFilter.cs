using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Which runs of a store are meant. What is null does not matter; texts are compared as they stand.</summary>
public sealed record RunFilter
{
    /// <summary>Every run.</summary>
    public static RunFilter All { get; } = new();

    /// <summary>Id of the method.</summary>
    public string? MethodId { get; init; }

    /// <summary>Id of the device.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Who ran it.</summary>
    public string? Operator { get; init; }

    /// <summary>The sample's label, after all corrections.</summary>
    public string? Label { get; init; }

    /// <summary>Started at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Started before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>How the run ended; <see cref="RunOutcome.None"/> where the device never told.</summary>
    public RunOutcome? Outcome { get; init; }

    /// <summary>Made by a simulated device, or by a real one.</summary>
    public bool? IsSimulated { get; init; }

    /// <summary>The newest so many.</summary>
    public int? Limit { get; init; }
}
