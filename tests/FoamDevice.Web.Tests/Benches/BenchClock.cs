namespace FoamDevice.Web.Tests.Benches;

/// <summary>The time of a simulated bench that runs at a pace of its own, for the program that works it: both see one clock, however busy the computer is.</summary>
internal sealed class BenchClock(double pace) : TimeProvider
{
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private long _microseconds;

    /// <summary>Simulated seconds a second.</summary>
    public double Pace => pace;

    /// <inheritdoc/>
    public override long TimestampFrequency => 1_000_000;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _microseconds);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + TimeSpan.FromMicroseconds(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new PacedTimer(System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), this);

    /// <summary>The bench has come to this time.</summary>
    public void Reach(ulong microseconds) => Interlocked.Exchange(ref _microseconds, (long)microseconds);

    private TimeSpan Scaled(TimeSpan span) => span <= TimeSpan.Zero ? span : span / pace;

    private sealed class PacedTimer(ITimer timer, BenchClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Scaled(dueTime), clock.Scaled(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
