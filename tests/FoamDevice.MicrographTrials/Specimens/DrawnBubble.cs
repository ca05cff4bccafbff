namespace FoamDevice.MicrographTrials;

/// <summary>A bubble as it is known.</summary>
/// <param name="X">Middle from the left edge of the picture, in pixels.</param>
/// <param name="Y">Middle from the upper edge, in pixels.</param>
/// <param name="Radius">Radius in pixels.</param>
/// <param name="DefocusMicrometers">Distance from the plane in focus, in µm.</param>
public readonly record struct DrawnBubble(double X, double Y, double Radius, double DefocusMicrometers)
{
    /// <summary>Whether all of it is in the picture.</summary>
    public bool IsInside(int width, int height) => X - Radius >= 0 && Y - Radius >= 0 && X + Radius <= width && Y + Radius <= height;
}
