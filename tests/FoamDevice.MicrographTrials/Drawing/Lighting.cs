namespace FoamDevice.MicrographTrials;

/// <summary>How even the light is: a lamp out of the middle, and a fall towards one side.</summary>
/// <param name="CenterX">Where the lamp is brightest, as share of the width.</param>
/// <param name="CenterY">As share of the height.</param>
/// <param name="Falloff">What is lost at one picture width from there, 0 to 1.</param>
/// <param name="SlopeX">Change over the width.</param>
/// <param name="SlopeY">Change over the height.</param>
public sealed record Lighting(double CenterX, double CenterY, double Falloff, double SlopeX, double SlopeY)
{
    private const double Darkest = 0.12;

    /// <summary>Draws a light.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="unevenness">About the share that is lost in the worst corner, 0 to 1.</param>
    public static Lighting Draw(Random random, double unevenness) => new(
        0.2 + (0.6 * random.NextDouble()),
        0.2 + (0.6 * random.NextDouble()),
        unevenness,
        unevenness * (random.NextDouble() - 0.5) * 0.6,
        unevenness * (random.NextDouble() - 0.5) * 0.6);

    /// <summary>Light at a place given as shares of width and height.</summary>
    public double At(double x, double y)
    {
        double squared = ((x - CenterX) * (x - CenterX)) + ((y - CenterY) * (y - CenterY));
        double light = 1 - (Falloff * squared) + (SlopeX * (x - 0.5)) + (SlopeY * (y - 0.5));
        return Math.Max(Darkest, light);
    }
}
