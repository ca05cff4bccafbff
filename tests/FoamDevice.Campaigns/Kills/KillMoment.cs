using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>When a process is killed.</summary>
/// <param name="AfterEvents">First wait until the device has made so many events since the process was started; 0 for no waiting.</param>
/// <param name="Delay">Then so long.</param>
public sealed record KillMoment(int AfterEvents, TimeSpan Delay)
{
    // A little more than the recorder may hold an event back, and than its way over the line: the time in which an event is in between.
    private const double InBetweenMilliseconds = 120;

    /// <summary>Draws a moment: half of them anywhere in a cycle or after it, half just after an event, where storing and acknowledging happen.</summary>
    /// <param name="random">Draws.</param>
    /// <param name="longest">A whole cycle and a little more.</param>
    /// <param name="events">Events of a whole cycle, about.</param>
    public static KillMoment Draw(Random random, TimeSpan longest, int events)
    {
        return random.Next(2) == 0
            ? new KillMoment(0, random.NextDouble() * longest)
            : new KillMoment(random.Next(1, events + 1), TimeSpan.FromMilliseconds(random.NextDouble() * InBetweenMilliseconds));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string delay = FormattableString.Invariant($"{Delay.TotalSeconds:0.000} s");
        return AfterEvents == 0 ? $"{delay} after its start" : $"{delay} after event {AfterEvents}";
    }
}
