namespace FoamDevice.Protocol.Tests;

/// <summary>How bad a line is: the share of frames that are lost, doubled and hit, and the longest delay.</summary>
internal sealed record LineDamage(double Drop, double Double, double Corrupt, int MaxDelayMicroseconds)
{
    public static LineDamage None { get; } = new(0, 0, 0, 0);

    public static LineDamage Heavy { get; } = new(Drop: 0.15, Double: 0.15, Corrupt: 0.15, MaxDelayMicroseconds: 80_000);
}
