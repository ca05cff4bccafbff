namespace Iot.Device.Bmxx80;

/// <summary>How often a quantity is taken for one value.</summary>
public enum Sampling : byte
{
    /// <summary>Not at all.</summary>
    Skipped = 0,

    /// <summary>Once.</summary>
    UltraLowPower = 1,

    /// <summary>2 times.</summary>
    LowPower = 2,

    /// <summary>4 times.</summary>
    Standard = 3,

    /// <summary>8 times.</summary>
    HighResolution = 4,

    /// <summary>16 times.</summary>
    UltraHighResolution = 5,
}
