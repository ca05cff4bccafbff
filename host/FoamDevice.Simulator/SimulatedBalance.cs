namespace FoamDevice.Simulator;

/// <summary>
/// A laboratory balance with one of the two vessels of port C on its pan, as it stands in a room: it shows conventional mass in air, in steps, with
/// scatter, while the water evaporates. Readings are simulated; nothing was measured.
/// </summary>
public sealed class SimulatedBalance
{
    // [P] OIML D 28: balances are adjusted with weights of this conventional density.
    private const double WeightKilogramsPerCubicMeter = 8_000;

    // [A] beaker on the pan.
    private const double BeakerGrams = 52.3187;

    private readonly Bench _bench;
    private readonly Random _random;
    private readonly long _madeAtMicroseconds;
    private double _tareGrams;

    /// <summary>Puts a balance on a bench; from now on the water on it evaporates.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="seed">Draws the scatter, in a stream of its own.</param>
    public SimulatedBalance(Bench bench, ulong seed)
    {
        _bench = bench;
        _random = RandomStream.Of(seed, "balance");
        _madeAtMicroseconds = bench.NowMicroseconds;
    }

    /// <summary>The smallest step that it shows, g. [A] analytical balance.</summary>
    public const double ResolutionGrams = 0.0001;

    /// <summary>Standard deviation of repeated readings, g. [A] analytical balance, without a draught.</summary>
    public double RepeatabilityGrams { get; init; } = 0.0001;

    /// <summary>
    /// Water that evaporates, g a second for each pascal by which the air's vapour pressure is below saturation. [A] a narrow vessel, some 5 µg a second
    /// at 20 °C and 50 %.
    /// </summary>
    public double EvaporationGramsPerSecondPascal { get; init; } = 4.3e-9;

    /// <summary>Which vessel is on the pan. Both evaporate alike.</summary>
    public BalancePan Pan { get; set; }

    /// <summary>What it shows, g: the vessel and its water, less the tare.</summary>
    public double ReadGrams() => Math.Round((ShownGrams() - _tareGrams) / ResolutionGrams) * ResolutionGrams;

    /// <summary>Presses the tare key: what is on the pan now shows as 0.</summary>
    public void Tare() => _tareGrams = ShownGrams();

    private double ShownGrams() => BeakerGrams + WaterGrams() * BuoyancyFactor() + RepeatabilityGrams * NextNormal();

    private double WaterGrams()
    {
        WaterVessel? vessel = Pan == BalancePan.Inlet ? _bench.Plumbing.InletVessel : _bench.Plumbing.OutletVessel;
        return vessel is null ? 0 : Math.Max(0, vessel.WaterKilograms * 1e3 - EvaporatedGrams());
    }

    private double EvaporatedGrams()
    {
        BenchParameters room = _bench.Parameters;
        double missingPascals = (1 - room.RelativeHumidity) * HumidAir.SaturationPascals(room.TemperatureKelvins);
        return EvaporationGramsPerSecondPascal * missingPascals * (_bench.NowMicroseconds - _madeAtMicroseconds) * 1e-6;
    }

    private double BuoyancyFactor()
    {
        double air = HumidAir.DensityKilogramsPerCubicMeter(_bench.Parameters);
        return (1 - air / _bench.Parameters.LiquidDensityKilogramsPerCubicMeter) / (1 - air / WeightKilogramsPerCubicMeter);
    }

    // Box and Muller.
    private double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
