namespace FoamDevice.Host;

/// <summary>The outside of a syringe, as its holder and its plunger coupler need it. All in mm.</summary>
/// <param name="BarrelMillimeters">Outer diameter of the barrel.</param>
/// <param name="BarrelLengthMillimeters">From the barrel's shoulder, where the tip begins, to the rear face of its flange.</param>
/// <param name="FlangeWidthMillimeters">Greatest width of the finger flange.</param>
/// <param name="FlangeThicknessMillimeters">Thickness of the finger flange.</param>
/// <param name="ThumbRestMillimeters">Diameter of the plunger's thumb rest.</param>
/// <param name="ThumbRestThicknessMillimeters">Thickness of the plunger's thumb rest.</param>
/// <param name="EmptyProjectionMillimeters">From the flange's rear face to the thumb rest's rear face, with the plunger on the bottom of the barrel.</param>
/// <param name="Source">Where the dimensions come from.</param>
/// <param name="Unverified">Nobody has measured them on this model: measure the lot in use before printing.</param>
public sealed record SyringeMechanics(
    double BarrelMillimeters,
    double BarrelLengthMillimeters,
    double FlangeWidthMillimeters,
    double FlangeThicknessMillimeters,
    double ThumbRestMillimeters,
    double ThumbRestThicknessMillimeters,
    double EmptyProjectionMillimeters,
    string Source,
    bool Unverified)
{
    /// <summary>From the barrel's shoulder to the thumb rest's rear face when the syringe is empty, mm.</summary>
    public double EmptyLengthMillimeters => BarrelLengthMillimeters + EmptyProjectionMillimeters;
}
