namespace FoamDevice.Benchmarks;

/// <summary>How much faster than real time the simulation runs.</summary>
/// <param name="Mean">Mean of the ratios.</param>
/// <param name="Least">The slowest run.</param>
/// <param name="SimulatedSeconds">Mean simulated length of a run, s.</param>
internal readonly record struct SpeedRatio(double Mean, double Least, double SimulatedSeconds);
