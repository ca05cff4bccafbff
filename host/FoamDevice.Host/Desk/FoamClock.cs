using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>When the foam of a run was born by this computer's clock, from the ages that the device tells.</summary>
internal sealed class FoamClock
{
    // What the line adds to an age differs from status to status: a little is no news.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(50);

    /// <summary>The end of the last pass; null without foam.</summary>
    public DateTimeOffset? BornAt { get; private set; }

    /// <summary>Takes a status of the run.</summary>
    /// <param name="status">The status.</param>
    /// <param name="wall">When it came.</param>
    public void Take(Status status, DateTimeOffset wall)
    {
        if (FoamAge.MillisecondsOf(status) is not { } age)
            return;

        // No age is told too large, and the fastest status is the truest.
        DateTimeOffset born = wall.AddMilliseconds(-age);
        if (BornAt is not { } before || born < before - Grain)
            BornAt = born;
    }
}
