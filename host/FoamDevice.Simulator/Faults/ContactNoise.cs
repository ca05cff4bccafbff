namespace FoamDevice.Simulator;

/// <summary>A contact or sensor that flickers (fault): a share of the times it is looked at, it shows the wrong level.</summary>
public sealed class ContactNoise(Random random)
{
    /// <summary>Share of ticks with the wrong level, 0 to 1; nothing is drawn at 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public double Share
    {
        get;
        set => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is 0 to 1.");
    }

    /// <summary>The level that is shown in this tick for a true one.</summary>
    public bool Shown(bool level) => level ^ (Share > 0 && random.NextDouble() < Share);
}
