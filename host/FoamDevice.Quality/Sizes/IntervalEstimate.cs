namespace FoamDevice.Quality;

/// <summary>A figure with its interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Interval">Its 95 % interval.</param>
public readonly record struct IntervalEstimate(double Value, Interval Interval);
