using FoamDevice.Protocol;

namespace FoamDevice.Web.Drawing;

/// <summary>One side of the machine as it is drawn.</summary>
public sealed record DrawnSyringe
{
    // What is drawn before a run has named its syringes: a 10 mL Norm-Ject.
    private const double UsualBoreMillimeters = 15.9;
    private const double UsualBarrelMillimeters = 60;

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

    /// <summary>The syringe that a run puts there.</summary>
    /// <param name="side">Which side.</param>
    /// <param name="presence">Whether it is in its holder.</param>
    /// <param name="plan">Names bore and capacity; null before there is any plan.</param>
    public static DrawnSyringe Of(SyringeSide side, SyringePresence presence, RunPlan? plan)
    {
        double bore = (side == SyringeSide.A ? plan?.BoreAMicrometers : plan?.BoreBMicrometers) / 1e3 ?? UsualBoreMillimeters;
        uint? capacityMicroliters = side == SyringeSide.A ? plan?.CapacityAMicroliters : plan?.CapacityBMicroliters;
        return new DrawnSyringe
        {
            Side = side,
            Presence = presence,
            BoreMillimeters = bore,
            BarrelMillimeters = capacityMicroliters / (Math.PI / 4 * bore * bore) ?? UsualBarrelMillimeters,
        };
    }

    /// <summary>How far a plunger is drawn that has so much before it, mm.</summary>
    public double MillimetersOf(double milliliters) => milliliters * 1e3 / (Math.PI / 4 * BoreMillimeters * BoreMillimeters);
}
