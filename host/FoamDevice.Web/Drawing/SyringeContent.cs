namespace FoamDevice.Web.Drawing;

/// <summary>What a syringe holds, from the stopcock outward. Worked out from plunger and pass; nothing looks into the barrel.</summary>
/// <param name="LiquidMilliliters">Liquid that has not met the gas, mL.</param>
/// <param name="FoamMilliliters">Liquid and gas together, mL.</param>
/// <param name="GasMilliliters">Gas alone, mL.</param>
public sealed record SyringeContent(double LiquidMilliliters, double FoamMilliliters, double GasMilliliters)
{
    /// <summary>Nothing.</summary>
    public static SyringeContent Empty { get; } = new(0, 0, 0);

    /// <summary>All of it, mL.</summary>
    public double TotalMilliliters => LiquidMilliliters + FoamMilliliters + GasMilliliters;

    /// <summary>Liquid alone.</summary>
    public static SyringeContent Liquid(double milliliters) => new(milliliters, 0, 0);

    /// <summary>Foam alone.</summary>
    public static SyringeContent Foam(double milliliters) => new(0, milliliters, 0);
}
