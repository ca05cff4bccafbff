namespace FoamDevice.Host;

/// <summary>What a vessel lost by evaporation in the time of one weighing, without a stroke.</summary>
/// <param name="Direction">The vessel: the inlet's for drawing, the outlet's for dispensing.</param>
/// <param name="LossGrams">Loss, g; noise of the balance may make it slightly negative.</param>
/// <param name="TakenAt">Wall-clock time.</param>
public sealed record BlankReading(StrokeDirection Direction, double LossGrams, DateTimeOffset TakenAt);
