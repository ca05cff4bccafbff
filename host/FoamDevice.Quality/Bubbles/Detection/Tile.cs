using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>A part of a level that is worked on at once, so that memory does not grow with the picture.</summary>
/// <param name="Level">Which level of the pyramid.</param>
/// <param name="Core">Centres that lie in here are this tile's; no other tile gives them.</param>
/// <param name="Area">What it looks at: the core with a margin, inside the level.</param>
internal sealed record Tile(int Level, Rect Core, Rect Area)
{
    // Large enough that the margin is small against it, small enough that a tile's votes fit into a processor's share of memory. [A]
    private const int CoreSide = 512;

    /// <summary>Cuts a level into tiles.</summary>
    /// <param name="level">Which level.</param>
    /// <param name="size">Its size.</param>
    /// <param name="margin">How far beyond its core a tile looks, in pixels of the level.</param>
    public static IEnumerable<Tile> Of(int level, Size size, int margin)
    {
        for (int top = 0; top < size.Height; top += CoreSide)
        {
            for (int left = 0; left < size.Width; left += CoreSide)
            {
                var core = new Rect(left, top, Math.Min(CoreSide, size.Width - left), Math.Min(CoreSide, size.Height - top));
                var area = new Rect(left - margin, top - margin, core.Width + (2 * margin), core.Height + (2 * margin));
                yield return new Tile(level, core, area & new Rect(0, 0, size.Width, size.Height));
            }
        }
    }
}
