namespace FoamDevice.Simulator;

/// <summary>
/// A space that holds liquid and gas, mixed evenly. The gas is ideal and isothermal and is kept as amounts of substance (what
/// came from the bag and what is air, apart); the walls give a little with pressure, so a space full of liquid has a pressure too.
/// </summary>
public sealed class FluidChamber
{
    private const double GasConstant = 8.314462618;

    private readonly double _ambientPascals;
    private readonly double _joulesPerMole;
    private readonly double _compliance;
    private readonly double _liquidDensity;
    private readonly double _bagGasMolarMass;
    private readonly double _airMolarMass;
    private double _volume;
    private double _liquid;
    private double _bagGas;
    private double _air;
    private double _pressure = double.NaN;

    /// <summary>Makes an empty space with walls of the given compliance (m³/Pa; 0 is rigid).</summary>
    public FluidChamber(BenchParameters parameters, double complianceCubicMetersPerPascal)
    {
        _ambientPascals = parameters.AmbientPressurePascals;
        _joulesPerMole = GasConstant * parameters.TemperatureKelvins;
        _compliance = complianceCubicMetersPerPascal;
        _liquidDensity = parameters.LiquidDensityKilogramsPerCubicMeter;
        _bagGasMolarMass = parameters.BagGasKilogramsPerMole;
        _airMolarMass = parameters.AirKilogramsPerMole;
    }

    /// <summary>Volume within the walls at ambient pressure, m³.</summary>
    public double VolumeCubicMeters
    {
        get => _volume;
        set => Change(ref _volume, value);
    }

    /// <summary>Liquid in it, m³.</summary>
    public double LiquidCubicMeters
    {
        get => _liquid;
        set => Change(ref _liquid, value);
    }

    /// <summary>Amount of gas that came from the bag, mol.</summary>
    public double BagGasMoles
    {
        get => _bagGas;
        set => Change(ref _bagGas, value);
    }

    /// <summary>Amount of air, mol.</summary>
    public double AirMoles
    {
        get => _air;
        set => Change(ref _air, value);
    }

    /// <summary>All gas in it, mol.</summary>
    public double GasMoles => _bagGas + _air;

    /// <summary>Absolute pressure, Pa.</summary>
    public double PressurePascals
    {
        get
        {
            if (double.IsNaN(_pressure))
                _pressure = PressureWith(_liquid, GasMoles);
            return _pressure;
        }
    }

    /// <summary>Volume of the gas at the present pressure, m³; 0 when there is none.</summary>
    public double GasCubicMeters => GasMoles > 0 ? GasMoles * _joulesPerMole / PressurePascals : 0;

    /// <summary>Volume that the gas would take at ambient pressure, m³.</summary>
    public double GasAtAmbientCubicMeters => GasMoles * _joulesPerMole / _ambientPascals;

    /// <summary>Volume of what is in it at the present pressure, m³.</summary>
    public double ContentsCubicMeters => LiquidCubicMeters + GasCubicMeters;

    /// <summary>Mass of what is in it, kg.</summary>
    public double MassKilograms => _liquid * _liquidDensity + _bagGas * _bagGasMolarMass + _air * _airMolarMass;

    /// <summary>Amount of gas that takes a volume at ambient pressure, mol.</summary>
    public double MolesAtAmbient(double volumeCubicMeters) => volumeCubicMeters * _ambientPascals / _joulesPerMole;

    /// <summary>Absolute pressure if this much liquid and gas were in the present volume, Pa.</summary>
    /// <remarks>
    /// Contents fill the walls: n·R·T/p + liquid = volume + compliance·(p − ambient). This is a quadratic in p; the form below is its
    /// positive root without cancellation, and holds for rigid walls too.
    /// </remarks>
    public double PressureWith(double liquidCubicMeters, double gasMoles)
    {
        double room = VolumeCubicMeters - _compliance * _ambientPascals - liquidCubicMeters;
        double energy = gasMoles * _joulesPerMole;
        if (room <= 0 && _compliance <= 0)
            return energy > 0 ? double.PositiveInfinity : 0;
        double root = Math.Sqrt(room * room + 4 * _compliance * energy);
        return room > 0 ? 2 * energy / (room + root) : (root - room) / (2 * _compliance);
    }

    /// <summary>Volume within the walls at which the present contents have this absolute pressure, m³.</summary>
    public double VolumeAtPressure(double pascals) =>
        GasMoles * _joulesPerMole / pascals + LiquidCubicMeters - _compliance * (pascals - _ambientPascals);

    /// <summary>Moves a share (0 to 1) of everything in here into another space.</summary>
    public void MoveShare(double share, FluidChamber receiver)
    {
        double liquid = LiquidCubicMeters * share;
        double bagGas = BagGasMoles * share;
        double air = AirMoles * share;
        LiquidCubicMeters -= liquid;
        BagGasMoles -= bagGas;
        AirMoles -= air;
        receiver.LiquidCubicMeters += liquid;
        receiver.BagGasMoles += bagGas;
        receiver.AirMoles += air;
    }

    /// <summary>Loses a share (0 to 1) of its gas, of each kind alike.</summary>
    public void LoseGas(double share)
    {
        BagGasMoles -= BagGasMoles * share;
        AirMoles -= AirMoles * share;
    }

    private void Change(ref double field, double value)
    {
        field = value;
        _pressure = double.NaN;
    }
}
