namespace FoamDevice.Host;

/// <summary>A kind of syringe.</summary>
/// <param name="Id">Short name for methods: lower-case letters, digits and hyphens.</param>
/// <param name="Title">Maker and nominal volume.</param>
/// <param name="BoreMillimeters">Inner diameter of the barrel, mm.</param>
/// <param name="NominalMilliliters">Nominal volume, mL.</param>
/// <param name="CapacityMilliliters">What it holds up to its last usable mark, mL.</param>
/// <param name="Source">Where the bore is published.</param>
/// <param name="CapacityUnverified">The capacity is assumed: check the barrel's last mark before trusting it.</param>
/// <param name="Mechanics">Its outside; null when the catalogue does not say, and then no holder can be made for it.</param>
public sealed record SyringeModel(
    string Id,
    string Title,
    double BoreMillimeters,
    double NominalMilliliters,
    double CapacityMilliliters,
    string Source,
    bool CapacityUnverified,
    SyringeMechanics? Mechanics = null)
{
    /// <summary>Cross-section of the barrel, mm²; 1 mm of stroke moves as many µL.</summary>
    public double AreaSquareMillimeters => Math.PI / 4 * BoreMillimeters * BoreMillimeters;

    /// <summary>Stroke of the nominal volume, mm.</summary>
    public double NominalStrokeMillimeters => NominalMilliliters * 1_000 / AreaSquareMillimeters;

    /// <summary>Stroke of what it holds, mm.</summary>
    public double CapacityStrokeMillimeters => CapacityMilliliters * 1_000 / AreaSquareMillimeters;
}
