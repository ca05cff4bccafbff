namespace FoamDevice.Host;

/// <summary>The force at which a plunger coupler parts. It depends on the bore, so each model's coupler insert has its own.</summary>
public static class BreakAway
{
    /// <summary>Pressure in the syringe at which its coupler parts, kPa: half of the 300 kPa that Luer parts are designed for.</summary>
    public const double PressureKilopascals = 150;

    /// <summary>The force of that pressure on the plunger, N. The friction of the plunger comes on top when it is set on the machine.</summary>
    public static double Newtons(SyringeModel syringe) => PressureKilopascals * syringe.AreaSquareMillimeters / 1_000;

    /// <summary>Pressure at which a coupler that is set for <paramref name="setFor"/> parts with <paramref name="mounted"/> in its place, kPa.</summary>
    public static double MistakenKilopascals(SyringeModel setFor, SyringeModel mounted) =>
        PressureKilopascals * setFor.AreaSquareMillimeters / mounted.AreaSquareMillimeters;
}
