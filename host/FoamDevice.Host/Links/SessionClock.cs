namespace FoamDevice.Host;

/// <summary>The time of a session over a real port: µs since its making, never going back, whatever the wall clock does.</summary>
public sealed class SessionClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>The wall time of its zero, for the recorder.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>Now, µs.</summary>
    public ulong NowMicroseconds => (ulong)(time.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMicrosecond);
}
