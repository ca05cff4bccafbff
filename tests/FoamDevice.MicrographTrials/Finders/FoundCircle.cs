namespace FoamDevice.MicrographTrials;

/// <summary>What a finder found: middle and radius in pixels from the picture's upper left corner, and whether the frame cuts it.</summary>
public readonly record struct FoundCircle(double X, double Y, double Radius, bool IsCut);
