using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>What a machine may do, in the units of the bench.</summary>
/// <param name="StrokeMillimeters">From the soft limit at home to the empty syringe, mm.</param>
/// <param name="SpeedMillimetersPerSecond">Fastest plunger speed, mm/s.</param>
/// <param name="AccelerationMetersPerSecondSquared">Steepest ramp, m/s².</param>
/// <param name="LiquidMillilitersPerSecond">Largest flow of the first pass, mL/s.</param>
/// <param name="FoamMillilitersPerSecond">Largest flow of the other passes, mL/s.</param>
/// <param name="GapMilliseconds">Shortest gap between passes, ms.</param>
internal sealed record MachineLimits(
    double StrokeMillimeters,
    double SpeedMillimetersPerSecond,
    double AccelerationMetersPerSecondSquared,
    double LiquidMillilitersPerSecond,
    double FoamMillilitersPerSecond,
    double GapMilliseconds)
{
    /// <summary>The limits of a machine profile.</summary>
    public static MachineLimits Of(MachineProfile machine)
    {
        return new MachineLimits(
            (machine.EmptyPositionMicrometers - (double)machine.SoftMarginMicrometers) / 1e3,
            machine.MaxSpeedMicrometersPerSecond / 1e3,
            machine.MaxAccelerationMicrometersPerSecondSquared / 1e6,
            machine.MaxLiquidMicrolitersPerSecond / 1e3,
            machine.MaxFoamMicrolitersPerSecond / 1e3,
            machine.MinGapMicroseconds / 1e3);
    }

    /// <summary>The limits in words.</summary>
    public override string ToString()
    {
        return FormattableString.Invariant(
            $"stroke {StrokeMillimeters:0.#} mm, {SpeedMillimetersPerSecond:0.#} mm/s, {AccelerationMetersPerSecondSquared:0.#} m/s², ")
            + FormattableString.Invariant($"liquid {LiquidMillilitersPerSecond:0.#} mL/s, foam {FoamMillilitersPerSecond:0.#} mL/s, gap {GapMilliseconds:0.#} ms or more");
    }
}
