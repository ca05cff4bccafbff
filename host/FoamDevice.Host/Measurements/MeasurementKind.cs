namespace FoamDevice.Host;

/// <summary>What was measured of a foam.</summary>
public enum MeasurementKind
{
    /// <summary>Bubble sizes, from micrographs.</summary>
    Bubbles,

    /// <summary>Liquid drained over time.</summary>
    Drainage,

    /// <summary>Share of liquid in the foam, by weight of a known volume.</summary>
    LiquidFraction,
}
