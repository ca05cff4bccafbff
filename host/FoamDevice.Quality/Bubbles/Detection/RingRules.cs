namespace FoamDevice.Quality;

/// <summary>What a ring must show to be that of a bubble, whatever else is in the picture.</summary>
internal static class RingRules
{
    // Nothing is said about a circle of which less than this is in the picture. [A]
    private const double LeastSeenShare = 0.4;

    // Debris and grains are dark to the middle. [A]
    private const double LeastMiddle = 0.08;

    // Just inside its boundary a ring is dark all around, whatever lies across it; a circle through parts of others is not. [A]
    private const double LeastDarkShare = 0.8;

    /// <summary>It is dark all around, bright in the middle, and enough of it is seen.</summary>
    public static bool AreMetBy(RingCandidate ring) =>
        ulong.PopCount(ring.Seen) >= LeastSeenShare * Rays.Count && ring.DarkShare >= LeastDarkShare && ring.Middle >= LeastMiddle;
}
