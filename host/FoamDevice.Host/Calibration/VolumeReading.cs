namespace FoamDevice.Host;

/// <summary>What the balance said of one stroke.</summary>
/// <param name="Stroke">Index of the stroke in its series, from 0.</param>
/// <param name="MassGrams">Mass that left the inlet vessel or reached the outlet vessel, g, as read.</param>
/// <param name="Conditions">The conditions in force.</param>
/// <param name="TakenAt">Wall-clock time.</param>
/// <param name="IsSuspect">The outlier test objected, and the operator kept it.</param>
public sealed record VolumeReading(int Stroke, double MassGrams, WeighingConditions Conditions, DateTimeOffset TakenAt, bool IsSuspect);
