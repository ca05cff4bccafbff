namespace FoamDevice.Simulator;

/// <summary>A check valve at port C: lets contents pass one way, above its cracking pressure.</summary>
public sealed class CheckValve(BenchParameters parameters)
{
    /// <summary>Pressure difference that opens it, Pa.</summary>
    public double CrackingPascals { get; } = parameters.CheckValveCrackingPascals;

    /// <summary>Flow area when open, m².</summary>
    public double AreaSquareMeters { get; } = parameters.CheckValveAreaSquareMeters;

    /// <summary>Lets pass what the pressures drive from one space to the other through this valve and the stopcock's open area.</summary>
    /// <returns>Volume moved, m³; 0 against the valve's direction.</returns>
    public double Pass(FluidChamber from, FluidChamber to, double stopcockSquareMeters, double lossFactor, double seconds) =>
        FlowPath.Transfer(from, to, Orifice.SeriesArea(stopcockSquareMeters, AreaSquareMeters), CrackingPascals, lossFactor, seconds);
}
