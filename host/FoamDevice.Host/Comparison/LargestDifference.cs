namespace FoamDevice.Host;

/// <summary>Where two runs differ most in the course of their passes.</summary>
/// <param name="Quantity">What: "time", "gap" or "skew".</param>
/// <param name="Pass">At which pass.</param>
/// <param name="Milliseconds">By how much, second run less first, ms.</param>
public sealed record LargestDifference(string Quantity, int Pass, double Milliseconds);
