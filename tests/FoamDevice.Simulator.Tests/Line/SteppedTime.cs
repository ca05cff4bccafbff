namespace FoamDevice.Simulator.Tests;

/// <summary>A wall clock that a test moves.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _microseconds;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => _microseconds;

    public void Pass(long microseconds) => _microseconds += microseconds;
}
