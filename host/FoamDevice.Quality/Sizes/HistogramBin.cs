namespace FoamDevice.Quality;

/// <summary>A column of a histogram.</summary>
/// <param name="FromMicrometers">Diameter where it begins, µm; included.</param>
/// <param name="ToMicrometers">Where it ends, µm; not included.</param>
/// <param name="Found">Whole bubbles that were found in it.</param>
/// <param name="NumberPercent">Share of all bubbles, edge-corrected, %.</param>
/// <param name="VolumePercent">Share of the gas, edge-corrected, %.</param>
public sealed record HistogramBin(double FromMicrometers, double ToMicrometers, int Found, double NumberPercent, double VolumePercent);
