namespace FoamDevice.MicrographTrials;

/// <summary>A direction, or a step, in space; z is the optical axis.</summary>
internal readonly record struct Ray(double X, double Y, double Z)
{
    /// <summary>Length.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    /// <summary>Sine of the angle with the optical axis, of a direction that goes up; 1 for one that comes from above.</summary>
    public double Sine => Z <= 0 ? 1 : Math.Sqrt((X * X) + (Y * Y));

    /// <summary>The direction before the bubble turned it away from its middle.</summary>
    /// <param name="offset">From the bubble's middle to the nearest point of the line, at right angles to it.</param>
    /// <param name="radians">By how much.</param>
    public Ray TurnedFrom(Ray offset, double radians)
    {
        double length = Math.Max(offset.Length, 1e-9);
        (double sine, double cosine) = Math.SinCos(radians);
        double inward = sine / length;
        return new Ray((X * cosine) - (offset.X * inward), (Y * cosine) - (offset.Y * inward), (Z * cosine) - (offset.Z * inward));
    }
}
