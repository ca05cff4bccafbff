namespace FoamDevice.Simulator;

/// <summary>A mounted syringe: barrel, plunger, dead volume at its tip, and what it holds.</summary>
public sealed class Syringe
{
    private readonly double _deadCubicMeters;
    private readonly double _capacityCubicMeters;
    private readonly double _ambientPascals;
    private double _strokeMeters;

    /// <summary>Makes a syringe with its plunger drawn back by <paramref name="strokeMeters"/>, holding air at ambient pressure.</summary>
    public Syringe(SyringeModel model, BenchParameters parameters, double strokeMeters)
    {
        Model = model;
        AreaSquareMeters = model.AreaSquareMeters;
        _deadCubicMeters = parameters.DeadVolumeCubicMeters;
        _capacityCubicMeters = model.CapacityMilliliters * 1e-6;
        _ambientPascals = parameters.AmbientPressurePascals;
        Chamber = new FluidChamber(parameters, parameters.SyringeComplianceCubicMetersPerPascal);
        StrokeMeters = strokeMeters;
        Chamber.AirMoles = Chamber.MolesAtAmbient(Chamber.VolumeCubicMeters);
    }

    /// <summary>The kind of syringe.</summary>
    public SyringeModel Model { get; }

    /// <summary>Cross-section of the barrel, m².</summary>
    public double AreaSquareMeters { get; }

    /// <summary>What it holds.</summary>
    public FluidChamber Chamber { get; }

    /// <summary>True once the plunger has been drawn out of the barrel; the syringe is open to the air from then on.</summary>
    public bool PulledOut { get; private set; }

    /// <summary>Way of the plunger from the bottom of the barrel, m; never below 0.</summary>
    public double StrokeMeters
    {
        get => _strokeMeters;
        set
        {
            _strokeMeters = Math.Max(0, value);
            Chamber.VolumeCubicMeters = _deadCubicMeters + _strokeMeters * AreaSquareMeters;
            if (_strokeMeters * AreaSquareMeters > _capacityCubicMeters)
                PulledOut = true;
        }
    }

    /// <summary>Pressure above ambient, Pa (negative when it sucks).</summary>
    public double GaugePascals => Chamber.PressurePascals - _ambientPascals;

    /// <summary>Fills the barrel with liquid up to the plunger; the air in the dead volume stays.</summary>
    public void Prime()
    {
        Chamber.LiquidCubicMeters = _strokeMeters * AreaSquareMeters;
        Chamber.BagGasMoles = 0;
        Chamber.AirMoles = Chamber.MolesAtAmbient(_deadCubicMeters);
    }

    /// <summary>Fills barrel and tip with liquid, without a bubble.</summary>
    public void Fill()
    {
        Chamber.LiquidCubicMeters = Chamber.VolumeCubicMeters;
        Chamber.BagGasMoles = Chamber.AirMoles = 0;
    }

    /// <summary>Stroke at which the present contents push the plunger with this pressure above ambient, m.</summary>
    public double StrokeAtGauge(double pascals) =>
        (Chamber.VolumeAtPressure(_ambientPascals + pascals) - _deadCubicMeters) / AreaSquareMeters;

    /// <summary>
    /// Gas passes a seal that is not tight, out above ambient pressure and in below, for one tick. Liquid stays: it wets the seal and closes it.
    /// </summary>
    /// <remarks>
    /// The pressure difference decays as an exponential, with the rate conductance · pressure / gas volume; so a large leak ends at ambient and does not
    /// swing past it.
    /// </remarks>
    /// <param name="cubicMetersPerPascalSecond">Conductance of the leak; 0 is tight.</param>
    /// <param name="seconds">Length of the tick.</param>
    public void Leak(double cubicMetersPerPascalSecond, double seconds)
    {
        if (cubicMetersPerPascalSecond <= 0 || Chamber.GasMoles <= 0)
            return;
        double atAmbient = Chamber.MolesAtAmbient(Math.Max(0, Chamber.VolumeCubicMeters - Chamber.LiquidCubicMeters));
        double rate = cubicMetersPerPascalSecond * Chamber.PressurePascals / Chamber.GasCubicMeters;
        double leaving = (Chamber.GasMoles - atAmbient) * (1 - Math.Exp(-rate * seconds));
        if (leaving <= 0)
            Chamber.AirMoles -= leaving;
        else
            Chamber.LoseGas(leaving / Chamber.GasMoles);
    }

    /// <summary>Lets air in when the plunger has left the barrel.</summary>
    public void BreatheIfPulledOut()
    {
        if (PulledOut)
            Chamber.AirMoles = Math.Max(0, Chamber.MolesAtAmbient(Chamber.VolumeCubicMeters - Chamber.LiquidCubicMeters) - Chamber.BagGasMoles);
    }
}
