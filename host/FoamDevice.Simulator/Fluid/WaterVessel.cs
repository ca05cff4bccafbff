namespace FoamDevice.Simulator;

/// <summary>An open vessel of water with a hose of port C in it. Its surface is at ambient pressure; heights of water columns are left out.</summary>
public sealed class WaterVessel
{
    // Walls that give so much that what a hose takes in a tick changes the pressure by less than a thousandth of a pascal.
    private const double ComplianceCubicMetersPerPascal = 1e-3;

    private readonly double _densityKilogramsPerCubicMeter;
    private readonly double _startCubicMeters;

    /// <summary>Makes a vessel with this volume of water in it.</summary>
    public WaterVessel(BenchParameters parameters, double volumeCubicMeters)
    {
        _densityKilogramsPerCubicMeter = parameters.LiquidDensityKilogramsPerCubicMeter;
        _startCubicMeters = volumeCubicMeters;
        Chamber = new FluidChamber(parameters, ComplianceCubicMetersPerPascal);
        Add(volumeCubicMeters);
    }

    /// <summary>The water, at ambient pressure after every <see cref="Settle"/>.</summary>
    public FluidChamber Chamber { get; }

    /// <summary>Mass of the water in it, kg; evaporation is left out.</summary>
    public double WaterKilograms => Chamber.LiquidCubicMeters * _densityKilogramsPerCubicMeter;

    /// <summary>What it has gained since it was connected, kg; negative when it has lost water.</summary>
    public double GainedKilograms => (Chamber.LiquidCubicMeters - _startCubicMeters) * _densityKilogramsPerCubicMeter;

    /// <summary>Water runs in from a hose.</summary>
    public void Add(double volumeCubicMeters)
    {
        Chamber.LiquidCubicMeters += volumeCubicMeters;
        Settle();
    }

    /// <summary>The surface follows the water that is left; gas that bubbled in is gone.</summary>
    public void Settle()
    {
        Chamber.BagGasMoles = Chamber.AirMoles = 0;
        Chamber.VolumeCubicMeters = Chamber.LiquidCubicMeters;
    }
}
