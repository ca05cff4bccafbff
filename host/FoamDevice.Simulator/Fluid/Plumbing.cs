namespace FoamDevice.Simulator;

/// <summary>The ways between syringe A, syringe B and port C: the stopcock, the two check valves, the gas bag and the vent.</summary>
public sealed class Plumbing
{
    private const double LeastBagMilliliters = 0.001;
    private const double LeastWaterCubicMeters = 1e-9;

    private readonly BenchParameters _parameters;
    private readonly CheckValve _inlet;
    private readonly CheckValve _vent;

    /// <summary>Makes the plumbing with nothing at the inlet but the room's air.</summary>
    public Plumbing(BenchParameters parameters)
    {
        _parameters = parameters;
        _inlet = new CheckValve(parameters);
        _vent = new CheckValve(parameters);
        Stopcock = new TBoreValve(parameters);
        Room = new Atmosphere(parameters);
    }

    /// <summary>The stopcock.</summary>
    public TBoreValve Stopcock { get; }

    /// <summary>The room around, at the vent.</summary>
    public Atmosphere Room { get; }

    /// <summary>The bag at the inlet; null when none is connected, and the inlet draws air.</summary>
    public GasBag? Bag { get; set; }

    /// <summary>The vessel that the inlet draws water from; null when none is connected. It goes before the bag.</summary>
    public WaterVessel? InletVessel { get; set; }

    /// <summary>The vessel that catches what comes out of the vent; null when none does.</summary>
    public WaterVessel? OutletVessel { get; set; }

    /// <summary>True once gas has left by the vent; a hand sets it back.</summary>
    public bool VentFlowed { get; set; }

    /// <summary>Fault: the Luer tip of syringe A is blocked.</summary>
    public bool BlockedA { get; set; }

    /// <summary>Fault: the Luer tip of syringe B is blocked.</summary>
    public bool BlockedB { get; set; }

    /// <summary>Lets flow what the pressures drive for one tick; a missing syringe takes and gives nothing.</summary>
    public void Flow(Syringe? liquidSyringe, Syringe? gasSyringe, double seconds)
    {
        if (liquidSyringe is not null && gasSyringe is not null && !BlockedA && !BlockedB)
            Exchange(liquidSyringe.Chamber, gasSyringe.Chamber, Stopcock.MixSquareMeters, seconds);
        if (gasSyringe is not null && !BlockedB)
            FlowAtPortC(gasSyringe.Chamber, Stopcock.GasPortSquareMeters, seconds);
        if (liquidSyringe is not null && !BlockedA)
            FlowAtPortC(liquidSyringe.Chamber, Stopcock.LiquidPortSquareMeters, seconds);
    }

    private void Exchange(FluidChamber first, FluidChamber second, double area, double seconds)
    {
        if (area <= 0)
            return;
        if (FlowPath.Transfer(first, second, area, 0, _parameters.ValveLossFactor, seconds) == 0)
            FlowPath.Transfer(second, first, area, 0, _parameters.ValveLossFactor, seconds);
    }

    private void FlowAtPortC(FluidChamber chamber, double area, double seconds)
    {
        if (area <= 0)
            return;
        if (!LeaveByVent(chamber, area, seconds))
            Draw(chamber, area, seconds);
        Room.Settle(OutletVessel);
    }

    private bool LeaveByVent(FluidChamber chamber, double area, double seconds)
    {
        bool holdsGas = chamber.GasMoles > 0;
        bool left = _vent.Pass(chamber, Room.Chamber, area, _parameters.ValveLossFactor, seconds) > 0;
        VentFlowed |= left && holdsGas;
        return left;
    }

    private void Draw(FluidChamber chamber, double area, double seconds)
    {
        if (InletVessel is { } vessel && vessel.Chamber.LiquidCubicMeters > LeastWaterCubicMeters)
        {
            _inlet.Pass(vessel.Chamber, chamber, area, _parameters.ValveLossFactor, seconds);
            vessel.Settle();
        }
        else if (Bag is null)
        {
            _inlet.Pass(Room.Chamber, chamber, area, _parameters.ValveLossFactor, seconds);
        }
        else if (Bag.LeftMilliliters > LeastBagMilliliters)
        {
            _inlet.Pass(Bag.Chamber, chamber, area, _parameters.ValveLossFactor, seconds);
            Bag.Settle();
        }
    }
}
