namespace FoamDevice.Host.Tests;

/// <summary>A clock that goes when the test says so.</summary>
internal sealed class VirtualTime : TimeProvider
{
    public ulong NowMicroseconds { get; set; }

    public override long TimestampFrequency => 1_000_000;

    public override DateTimeOffset GetUtcNow() => SessionBench.Epoch.AddMicroseconds(NowMicroseconds);

    public override long GetTimestamp() => (long)NowMicroseconds;
}
