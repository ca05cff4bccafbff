namespace FoamDevice.Campaigns.Corruption;

/// <summary>What a line does to bytes.</summary>
public enum DamageKind
{
    /// <summary>One bit of a byte is turned over.</summary>
    BitFlip,

    /// <summary>A byte and the one after it change places.</summary>
    AdjacentSwap,

    /// <summary>A byte and the one after it both become others.</summary>
    TwoByteBurst,

    /// <summary>A byte is lost.</summary>
    Drop,

    /// <summary>A random byte comes in between.</summary>
    Insert,

    /// <summary>A frame from a random byte on is lost, and the next one follows at once.</summary>
    Truncation,
}
