namespace FoamDevice.Quality;

/// <summary>The directions in which a circle is looked at from its centre.</summary>
internal static class Rays
{
    /// <summary>How many: one a bit of a <see cref="ulong"/>.</summary>
    public const int Count = 64;

    /// <summary>Directions of the rays, of length 1, from the right by way of down.</summary>
    public static readonly (double Right, double Down)[] Directions =
        [.. Enumerable.Range(0, Count).Select(ray => (Math.Cos(2 * Math.PI * ray / Count), Math.Sin(2 * Math.PI * ray / Count)))];
}
