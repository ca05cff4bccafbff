namespace FoamDevice.Host;

/// <summary>A syringe on one line: what is known, assumed and computed, with units in the names, for tables and other programs.</summary>
/// <param name="Id">Short name for methods.</param>
/// <param name="Title">Maker and nominal volume.</param>
/// <param name="BoreMillimeters">Inner diameter of the barrel.</param>
/// <param name="NominalMilliliters">Nominal volume.</param>
/// <param name="CapacityMilliliters">What it holds up to its last usable mark.</param>
/// <param name="CapacityUnverified">The capacity is assumed.</param>
/// <param name="NominalStrokeMillimeters">Stroke of the nominal volume, computed.</param>
/// <param name="CapacityStrokeMillimeters">Stroke of the capacity, computed.</param>
/// <param name="BreakAwayNewtons">Force of 150 kPa on its plunger, computed.</param>
/// <param name="BarrelMillimeters">Outer diameter of the barrel.</param>
/// <param name="BarrelLengthMillimeters">From the barrel's shoulder to the flange's rear face.</param>
/// <param name="FlangeWidthMillimeters">Width of the flange.</param>
/// <param name="FlangeThicknessMillimeters">Thickness of the flange.</param>
/// <param name="ThumbRestMillimeters">Diameter of the thumb rest.</param>
/// <param name="ThumbRestThicknessMillimeters">Thickness of the thumb rest.</param>
/// <param name="EmptyProjectionMillimeters">From the flange to the thumb rest's rear face when empty.</param>
/// <param name="MechanicsUnverified">Nobody has measured the outside.</param>
/// <param name="Source">Where the bore is published.</param>
/// <param name="MechanicsSource">Where the outside comes from.</param>
public sealed record SyringeSheet(
    string Id,
    string Title,
    double BoreMillimeters,
    double NominalMilliliters,
    double CapacityMilliliters,
    bool CapacityUnverified,
    double NominalStrokeMillimeters,
    double CapacityStrokeMillimeters,
    double BreakAwayNewtons,
    double? BarrelMillimeters,
    double? BarrelLengthMillimeters,
    double? FlangeWidthMillimeters,
    double? FlangeThicknessMillimeters,
    double? ThumbRestMillimeters,
    double? ThumbRestThicknessMillimeters,
    double? EmptyProjectionMillimeters,
    bool? MechanicsUnverified,
    string Source,
    string? MechanicsSource)
{
    private const int Decimals = 3;

    /// <summary>The sheet of a model.</summary>
    public static SyringeSheet Of(SyringeModel model) => new(
        model.Id,
        model.Title,
        model.BoreMillimeters,
        model.NominalMilliliters,
        model.CapacityMilliliters,
        model.CapacityUnverified,
        Math.Round(model.NominalStrokeMillimeters, Decimals),
        Math.Round(model.CapacityStrokeMillimeters, Decimals),
        Math.Round(BreakAway.Newtons(model), Decimals),
        model.Mechanics?.BarrelMillimeters,
        model.Mechanics?.BarrelLengthMillimeters,
        model.Mechanics?.FlangeWidthMillimeters,
        model.Mechanics?.FlangeThicknessMillimeters,
        model.Mechanics?.ThumbRestMillimeters,
        model.Mechanics?.ThumbRestThicknessMillimeters,
        model.Mechanics?.EmptyProjectionMillimeters,
        model.Mechanics?.Unverified,
        model.Source,
        model.Mechanics?.Source);
}
