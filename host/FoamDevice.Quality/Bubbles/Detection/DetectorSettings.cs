namespace FoamDevice.Quality;

/// <summary>What a person may set about the search for bubbles.</summary>
public sealed record DetectorSettings
{
    /// <summary>Smallest radius that is looked for, in pixels: below it, middle and ring run into each other, and a speck of dirt looks the same.</summary>
    public const double FinestRadiusPixels = 3;

    /// <summary>Smallest radius of a bubble that is given, in pixels; at least <see cref="FinestRadiusPixels"/>.</summary>
    public double SmallestRadiusPixels { get; init; } = FinestRadiusPixels;

    /// <summary>Least confidence of a bubble that is kept, from 0 to 1: where bubbles hide one another, about half of an outline is left.</summary>
    public double LeastConfidence { get; init; } = 0.4;

    /// <summary>Refuses settings that no search can follow.</summary>
    /// <exception cref="ArgumentException">Names the setting and its range.</exception>
    internal void Check()
    {
        if (!(SmallestRadiusPixels >= FinestRadiusPixels))
            throw new ArgumentException($"The smallest radius is {SmallestRadiusPixels} pixels; it must be at least {FinestRadiusPixels}.");

        if (!(LeastConfidence is >= 0 and <= 1))
            throw new ArgumentException($"The least confidence is {LeastConfidence}; it must be from 0 to 1.");
    }
}
