namespace FoamDevice.Quality;

/// <summary>How much liquid had drained out of a foam at an age.</summary>
/// <param name="FoamAgeSeconds">Since the end of the last pass, s.</param>
/// <param name="DrainedMilliliters">Liquid below the foam, mL.</param>
public sealed record DrainageReading(double FoamAgeSeconds, double DrainedMilliliters);
