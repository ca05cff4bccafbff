using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Display;

/// <summary>A run at one instant, as it is shown.</summary>
internal sealed record RunMoment
{
    /// <summary>The device's last word about itself; null before the first.</summary>
    public Status? Status { get; init; }

    /// <summary>Why nothing moves, or that it does; null before the first look.</summary>
    public Standstill? Standstill { get; init; }

    /// <summary>The device has another run in hand than the one that is shown: one that was left, or whose host died.</summary>
    public bool IsEarlierRun { get; init; }

    /// <summary>The device says it is simulated.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Since the run was asked for, in the device's time.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the operator is asked; null when nothing.</summary>
    public string? Question { get; init; }

    /// <summary>What the operator should know beside it: a stop that waits for the end of the pass, a store that can't be written.</summary>
    public string? Note { get; init; }

    /// <summary>Since the end of the last pass; null when there is no foam, and before that pass is over.</summary>
    public TimeSpan? FoamAge => Status is not null && Host.FoamAge.MillisecondsOf(Status) is { } age ? TimeSpan.FromMilliseconds(age) : null;

    /// <summary>Whether a flag is set.</summary>
    public bool Has(DeviceFlags flag) => Status is not null && (Status.Flags & flag) != 0;
}
