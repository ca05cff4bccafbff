namespace FoamDevice.Simulator;

/// <summary>The limp bag at the inlet: it gives gas at ambient pressure until nothing is left.</summary>
public sealed class GasBag
{
    private readonly FluidChamber _chamber;

    /// <summary>Makes a bag that holds this volume of gas at ambient pressure.</summary>
    public GasBag(BenchParameters parameters, double volumeCubicMeters)
    {
        _chamber = new FluidChamber(parameters, 0);
        _chamber.BagGasMoles = _chamber.MolesAtAmbient(volumeCubicMeters);
        Settle();
    }

    /// <summary>Gas left in the bag, mL at ambient pressure.</summary>
    public double LeftMilliliters => _chamber.GasAtAmbientCubicMeters * 1e6;

    /// <summary>The gas, at ambient pressure after every <see cref="Settle"/>.</summary>
    public FluidChamber Chamber => _chamber;

    /// <summary>The limp wall follows the gas that is left.</summary>
    public void Settle() => _chamber.VolumeCubicMeters = _chamber.GasAtAmbientCubicMeters;
}
