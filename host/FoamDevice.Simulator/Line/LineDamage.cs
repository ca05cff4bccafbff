namespace FoamDevice.Simulator;

/// <summary>
/// What one way of the line does to the bytes on it. Shares are probabilities a byte, 0 to 1. Each kind draws from a random stream of its
/// own, so that switching one on changes nothing about when the others strike.
/// </summary>
public sealed class LineDamage
{
    /// <summary>Share of bytes in which one bit flips.</summary>
    public double CorruptShare { get; set => field = Checked(value); }

    /// <summary>Share of bytes that get lost.</summary>
    public double DropShare { get; set => field = Checked(value); }

    /// <summary>Share of bytes that arrive twice.</summary>
    public double DoubleShare { get; set => field = Checked(value); }

    /// <summary>Share of bytes that change places with the byte after them, where one is on its way already.</summary>
    public double SwapShare { get; set => field = Checked(value); }

    /// <summary>Share of bytes before which a byte arrives that nobody sent.</summary>
    public double InsertShare { get; set => field = Checked(value); }

    /// <summary>Share of bytes at which a burst begins: it and the byte after it turn into something else.</summary>
    public double BurstShare { get; set => field = Checked(value); }

    /// <summary>Every byte arrives this much later, µs. The line stays in order, also when the delay gets shorter.</summary>
    public ulong DelayMicroseconds { get; set; }

    /// <summary>How often any of the shares has struck so far.</summary>
    public long Strikes { get; internal set; }

    /// <summary>True while bytes are altered or delayed.</summary>
    public bool IsOn => AltersBytes || DelayMicroseconds > 0;

    internal bool AltersBytes => CorruptShare > 0 || DropShare > 0 || DoubleShare > 0 || SwapShare > 0 || InsertShare > 0 || BurstShare > 0;

    /// <summary>Switches everything off; bytes that are delayed still arrive when they were due.</summary>
    public void Heal()
    {
        CorruptShare = DropShare = DoubleShare = SwapShare = InsertShare = BurstShare = 0;
        DelayMicroseconds = 0;
    }

    private static double Checked(double share) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is 0 to 1.");
}
