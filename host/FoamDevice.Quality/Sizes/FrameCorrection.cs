namespace FoamDevice.Quality;

/// <summary>
/// The Miles–Lantuéjoul correction for bubbles that the frame cuts: only whole bubbles are measured, and each counts for more than one by the inverse of the
/// probability that a bubble of its size lies wholly in the picture. Without it large bubbles are too few, because the frame cuts them more often.
/// </summary>
/// <remarks>
/// R. E. Miles, On the elimination of edge effects in planar sampling, in Stochastic Geometry (Wiley, 1974), 228–247; C. Lantuéjoul, On the estimation of mean values in
/// individual analysis of particles, Microscopica Acta Suppl. 4 (1980), 266–273; named in ISO 13322-1:2014 for particles cut by the edge of the measurement frame.
/// </remarks>
public static class FrameCorrection
{
    /// <summary>What it is called in records.</summary>
    public const string Name = "Miles-Lantuéjoul";

    /// <summary>How many bubbles a whole bubble stands for: W·H / ((W − d)(H − d)).</summary>
    /// <param name="diameterPixels">Its diameter d, below both sides of the picture.</param>
    /// <param name="widthPixels">Width W of the picture.</param>
    /// <param name="heightPixels">Height H of the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">A bubble so large can't be whole in the picture.</exception>
    public static double Weight(double diameterPixels, double widthPixels, double heightPixels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(diameterPixels, Math.Min(widthPixels, heightPixels));
        return widthPixels * heightPixels / ((widthPixels - diameterPixels) * (heightPixels - diameterPixels));
    }
}
