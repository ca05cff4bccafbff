using FoamDevice.Protocol;

namespace FoamDevice.Web.Drawing;

/// <summary>One side of the machine as it is drawn.</summary>
public sealed record DrawnSyringe
{
    /// <summary>Which side.</summary>
    public required SyringeSide Side { get; init; }

    /// <summary>Whether the syringe is in its holder.</summary>
    public SyringePresence Presence { get; init; }

    /// <summary>How far the carriage stands from where an empty plunger has it, mm; null when the position is not known.</summary>
    public double? DrawnMillimeters { get; init; }

    /// <summary>Inner diameter of the barrel, mm.</summary>
    public double BoreMillimeters { get; init; }

    /// <summary>Length of the barrel that can hold something, mm.</summary>
    public double BarrelMillimeters { get; init; }

    /// <summary>What it holds; null when that is not known.</summary>
    public SyringeContent? Content { get; init; }

    /// <summary>The home switch is closed; null when inputs are not known.</summary>
    public bool? IsHome { get; init; }
}
