namespace FoamDevice.Cli.Serving;

/// <summary>The computer's time, so many times as fast: what works a simulated bench at a pace of its own counts as the bench does.</summary>
/// <param name="pace">Simulated seconds a second, above 0.</param>
internal sealed class PacedTime(double pace) : TimeProvider
{
    private readonly DateTimeOffset _startedAt = System.GetUtcNow();
    private readonly long _start = System.GetTimestamp();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => System.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    private long Passed => (long)((System.GetTimestamp() - _start) * pace);

    /// <inheritdoc/>
    public override long GetTimestamp() => _start + Passed;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _startedAt + GetElapsedTime(_start);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new PacedTimer(System.CreateTimer(callback, state, Paced(dueTime), Paced(period)), this);

    // No time, and no end of it, are the same at every pace.
    private TimeSpan Paced(TimeSpan time) => time > TimeSpan.Zero ? time / pace : time;

    private sealed class PacedTimer(ITimer timer, PacedTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Paced(dueTime), time.Paced(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
