using FoamDevice.Host;
using FoamDevice.Protocol;
using BenchSyringe = FoamDevice.Simulator.SyringeModel;

namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>The figures of a syringe model on this machine, worked out again with the code that host and device use.</summary>
internal sealed class SyringeSizing(SyringeModel syringe, IReadOnlyDictionary<string, double> given, MachineProfile machine, double holdingForceNewtons)
{
    private const uint NominalScale = 1_000_000;
    private const double BacklashMillimeters = 0.05;

    private double Area => syringe.AreaSquareMillimeters;

    private double Friction { get; } = BenchSyringe.OfBore(syringe.BoreMillimeters).FrictionNewtons;

    private double BreakAwayPressureForce => given["breakAway"] * 1e-3 * Area;

    /// <summary>Force at which the coupler of this model breaks away, N.</summary>
    public double BreakAwayForce => BreakAwayPressureForce + Friction;

    /// <summary>The columns of the document's first syringe table, without the id.</summary>
    public IReadOnlyList<double> Volumes =>
    [
        syringe.BoreMillimeters,
        Area,
        Area / machine.StepsPerMillimeter,
        syringe.NominalMilliliters * 1e3 / Area,
        PlungerGeometry.StepsOf((uint)(syringe.NominalMilliliters * 1e3), PlungerGeometry.AreaSquareMicrometers((uint)Math.Round(syringe.BoreMillimeters * 1e3), NominalScale), machine.StepsPerMillimeter),
        LargestCharge,
        Math.Min(machine.MaxSpeedMicrometersPerSecond * 1e-3, machine.MaxFoamMicrolitersPerSecond / Area),
        Area * BacklashMillimeters,
    ];

    /// <summary>The columns of its second one.</summary>
    public IReadOnlyList<double> Forces =>
    [
        Friction,
        BreakAwayPressureForce,
        BreakAwayForce,
        given["luer"] * 1e-3 * Area,
        Math.Min(holdingForceNewtons + Friction, BreakAwayForce) / Area * 1e3,
    ];

    /// <summary>Pressure in this syringe when the coupler of another model breaks away on it, kPa.</summary>
    /// <param name="place">The model that coupler is set for.</param>
    public double MistakenKilopascals(SyringeSizing place) => (place.BreakAwayForce - Friction) / Area * 1e3;

    private double LargestCharge
    {
        get
        {
            double train = (double)PlanLimits.MaxFastSteps / machine.StepsPerMillimeter * Area;
            double stroke = (machine.EmptyPositionMicrometers - machine.SoftMarginMicrometers) * 1e-3 * Area;
            double room = (syringe.CapacityMilliliters * 1e3) - machine.SyringeMarginMicroliters;
            return Math.Min(train, Math.Min(stroke, room)) * 1e-3;
        }
    }
}
