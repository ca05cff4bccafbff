namespace FoamDevice.MicrographTrials;

/// <summary>
/// How bright a bubble is from its middle outwards. Rays are traced back from the objective's aperture through a sphere of gas in liquid: they are
/// refracted (Snell, Fresnel), or reflected totally beyond 49°; a ray is bright when it comes from the condenser's cone. So the ring is dark because its light
/// goes elsewhere, and the middle is bright. Light reflected inside the bubble more than once is left out.
/// </summary>
public sealed class BubbleProfile
{
    private const int Rings = 7;
    private const int Spokes = 12;
    private const int Samples = 160;

    // Light that comes from nowhere in particular: dust, coverslip, lens edges.
    private const double StrayLight = 0.03;

    private readonly double[] _transmittance = new double[Samples + 1];

    /// <summary>Traces the rays.</summary>
    /// <param name="microscope">The optics.</param>
    /// <param name="radiusMicrometers">Radius in µm.</param>
    /// <param name="defocusMicrometers">Distance of the bubble's middle from the plane in focus, in µm.</param>
    public BubbleProfile(Microscope microscope, double radiusMicrometers, double defocusMicrometers)
    {
        double radius = Math.Min(radiusMicrometers, microscope.ChamberMicrometers / 2);
        FlatShare = 1 - (radius / radiusMicrometers);
        double plane = defocusMicrometers / radius;
        double objective = microscope.ObjectiveAperture / Microscope.LiquidIndex;
        double condenser = microscope.CondenserAperture / Microscope.LiquidIndex;
        Reach = 1 + (Math.Abs(plane) * objective) + 0.02;
        for (int i = 0; i <= Samples; i++)
            _transmittance[i] = Transmittance(Reach * i / Samples, plane, objective, condenser);
    }

    /// <summary>How much of the radius is flat, 0 for a sphere.</summary>
    public double FlatShare { get; }

    /// <summary>Where the bubble ends to be seen, in radii of its round part, from the flat part's edge.</summary>
    public double Reach { get; }

    /// <summary>Share of the light at a distance from the middle, in bubble radii.</summary>
    public double At(double distance)
    {
        double round = Math.Max(0, distance - FlatShare) / (1 - FlatShare);
        if (round >= Reach)
            return 1;

        double position = round / Reach * Samples;
        int below = (int)position;
        double share = position - below;
        return (_transmittance[below] * (1 - share)) + (_transmittance[below + 1] * share);
    }

    private static double Transmittance(double distance, double plane, double objective, double condenser)
    {
        double light = 0;
        double free = 0;
        for (int ring = 0; ring < Rings; ring++)
        {
            double sine = objective * Math.Sqrt((ring + 0.5) / Rings);
            for (int spoke = 0; spoke < Spokes; spoke++)
            {
                double angle = Math.PI * (spoke + 0.5) / Spokes;
                var direction = new Ray(sine * Math.Cos(angle), sine * Math.Sin(angle), Math.Sqrt(1 - (sine * sine)));
                light += Radiance(distance, plane, direction, condenser);
                free += direction.Sine <= condenser ? 1 : 0;
            }
        }

        return Math.Min(1, StrayLight + ((1 - StrayLight) * light / Math.Max(1, free)));
    }

    private static double Radiance(double distance, double plane, Ray direction, double condenser)
    {
        double along = (distance * direction.X) + (plane * direction.Z);
        var offset = new Ray(distance - (along * direction.X), -along * direction.Y, plane - (along * direction.Z));
        double impact = offset.Length;
        if (impact >= 1)
            return direction.Sine <= condenser ? 1 : 0;

        double outside = Math.Asin(impact);
        double reflected = direction.TurnedFrom(offset, Math.PI - (2 * outside)).Sine <= condenser ? 1 : 0;
        double inside = impact * Microscope.LiquidIndex;
        if (inside >= 1)
            return reflected;

        double refracted = Math.Asin(inside);
        double reflectance = Reflectance(outside, refracted);
        double through = direction.TurnedFrom(offset, 2 * (refracted - outside)).Sine <= condenser ? 1 : 0;
        return ((1 - reflectance) * (1 - reflectance) * through) + (reflectance * reflected);
    }

    // Fresnel, light without polarisation.
    private static double Reflectance(double outside, double inside)
    {
        double cosOutside = Math.Cos(outside);
        double cosInside = Math.Cos(inside);
        double s = ((Microscope.LiquidIndex * cosOutside) - cosInside) / ((Microscope.LiquidIndex * cosOutside) + cosInside);
        double p = ((Microscope.LiquidIndex * cosInside) - cosOutside) / ((Microscope.LiquidIndex * cosInside) + cosOutside);
        return ((s * s) + (p * p)) / 2;
    }
}
