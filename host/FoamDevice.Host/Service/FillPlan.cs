namespace FoamDevice.Host;

/// <summary>How a <see cref="FillStudy"/> measures.</summary>
public sealed record FillPlan
{
    /// <summary>Gas syringe that is taken where none is named: that of most methods.</summary>
    public const string DefaultSyringe = "norm-ject-10";

    /// <summary>Largest gas volume where none is named, mL: that of most methods.</summary>
    public const double DefaultMilliliters = 8;

    /// <summary>Barrel bore of the gas syringe, µm.</summary>
    public required uint BoreMicrometers { get; init; }

    /// <summary>The largest gas volume, µL; a half and a quarter of it are drawn as well.</summary>
    public required uint GasMicroliters { get; init; }

    /// <summary>Replicates of each volume after the longest dwell, 3 or more.</summary>
    public int Replicates { get; init; } = 4;

    /// <summary>Replicates of each shorter dwell, 2 or more.</summary>
    public int DwellReplicates { get; init; } = 3;

    /// <summary>The dwells, s, in rising order; the longest is the one that the others are held against.</summary>
    public IReadOnlyList<double> DwellSeconds { get; init; } = [0.5, 1, 2, 5, 10];

    /// <summary>Flow of drawing and expelling, µL/s.</summary>
    public double FlowMicrolitersPerSecond { get; init; } = 2_000;

    /// <summary>The longest dwell, s.</summary>
    public double LongestDwellSeconds => DwellSeconds[^1];

    /// <summary>The plan for a gas syringe.</summary>
    /// <param name="syringe">The syringe.</param>
    /// <param name="gasMilliliters">Largest gas volume, mL; no more than the syringe holds.</param>
    public static FillPlan Of(SyringeModel syringe, double gasMilliliters) =>
        new() { BoreMicrometers = (uint)Math.Round(syringe.BoreMillimeters * 1_000), GasMicroliters = (uint)Math.Round(gasMilliliters * 1_000) };
}
