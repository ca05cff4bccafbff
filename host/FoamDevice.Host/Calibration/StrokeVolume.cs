namespace FoamDevice.Host;

/// <summary>A stroke and the volume that was weighed of it.</summary>
/// <param name="Stroke">The stroke.</param>
/// <param name="Microliters">Its volume at the reference temperature, µL.</param>
/// <param name="IsSuspect">The outlier test objected to it.</param>
public sealed record StrokeVolume(PlannedStroke Stroke, double Microliters, bool IsSuspect);
