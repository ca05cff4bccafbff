using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What was read at one side under one set of values.</summary>
public sealed record VolumeSeries
{
    /// <summary>The side.</summary>
    public required SyringeSide Side { get; init; }

    /// <summary>Before or after the new values.</summary>
    public required VolumeSeriesKind Kind { get; init; }

    /// <summary>The values in force while it was measured.</summary>
    public required VolumeValues InForce { get; init; }

    /// <summary>Evaporation blanks, in order.</summary>
    public IReadOnlyList<BlankReading> Blanks { get; init; } = [];

    /// <summary>Readings, in the order of the strokes: the n-th belongs to stroke n.</summary>
    public IReadOnlyList<VolumeReading> Readings { get; init; } = [];

    /// <summary>Mean loss by evaporation during one weighing at a vessel, g; 0 without blanks.</summary>
    public double EvaporationGrams(StrokeDirection direction) =>
        Blanks.Where(blank => blank.Direction == direction).Select(blank => blank.LossGrams).DefaultIfEmpty(0).Average();

    /// <summary>The volume of a reading at the reference temperature, µL: what the inlet vessel lost less what evaporated, or what the outlet vessel gained and what evaporated.</summary>
    public double MicrolitersOf(VolumeReading reading, PlannedStroke stroke, VolumeCalibrationSetup setup)
    {
        double evaporated = EvaporationGrams(stroke.Direction);
        double moved = stroke.Direction == StrokeDirection.Draw ? reading.MassGrams - evaporated : reading.MassGrams + evaporated;
        return GravimetricConversion.Microliters(moved, reading.Conditions, setup.ExpansionPerKelvin, setup.ReferenceCelsius);
    }
}
