namespace FoamDevice.Protocol.Tests;

/// <summary>How bad a line is. The first five are chances for each byte, the last two for each sending.</summary>
internal sealed record Noise(double Flip, double Drop, double Double, double Swap, double Insert, int MaxDelayMicroseconds, double Overtake, double Echo)
{
    // With five kinds of damage about every second frame of 40 bytes is hit.
    private const double HeavyShare = 3e-3;

    public static Noise None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static Noise Heavy { get; } =
        new(HeavyShare, HeavyShare, HeavyShare, HeavyShare, HeavyShare, MaxDelayMicroseconds: 60_000, Overtake: 0.05, Echo: 0.05);
}
