using System.Numerics;

namespace FoamDevice.Quality;

/// <summary>Keeps the rings that explain edges which no better ring explains: so two bubbles that overlap both stay, and circles made up of parts of others go.</summary>
internal sealed class RingSelection
{
    // A ring must have its edge on so much of what is seen of it that no better ring accounts for. [A]
    private const double LeastOwnShare = 0.28;

    // Two circles closer than this, as shares of the smaller radius, are the same bubble seen twice. [A]
    private const double SameCenter = 0.3;
    private const double SameRadius = 0.3;

    // Rises within about 32° of a ring's own direction are its own. [A]
    private const double Alignment = 0.85;
    private const double InnerReach = 0.12;

    private readonly CircleGrid _kept = new();
    private readonly List<RingCandidate> _near = [];
    private readonly List<RingCandidate> _rings = [];

    /// <summary>Chooses among rings.</summary>
    /// <param name="candidates">All rings, in any order.</param>
    /// <param name="leastCoverage">Least share of its circle on which a ring must have its edge.</param>
    public static List<RingCandidate> Of(IEnumerable<RingCandidate> candidates, double leastCoverage)
    {
        var selection = new RingSelection();
        foreach (var candidate in candidates.Where(ring => ring.Coverage >= leastCoverage && RingRules.AreMetBy(ring)).OrderByDescending(Worth).ThenBy(ring => ring.Circle.X).ThenBy(ring => ring.Circle.Y))
            selection.Offer(candidate);

        return selection._rings;
    }

    private static double Worth(RingCandidate ring) => ring.Coverage * (double)ulong.PopCount(ring.Seen) / Rays.Count / (1 + (10 * ring.Scatter));

    private void Offer(RingCandidate candidate)
    {
        _kept.Near(candidate.Circle, _near);
        if (_near.Any(kept => IsSame(kept.Circle, candidate.Circle)))
            return;

        ulong own = candidate.Supported;
        foreach (var kept in _near)
            own &= ~ExplainedBy(kept, candidate.Circle, candidate.Tolerance, own);

        if ((double)BitOperations.PopCount(own) / BitOperations.PopCount(candidate.Seen) < LeastOwnShare)
            return;

        _kept.Add(candidate);
        _rings.Add(candidate);
    }

    private static bool IsSame(Circle kept, Circle other)
    {
        double smaller = Math.Min(kept.Radius, other.Radius);
        double distance = Math.Sqrt(((kept.X - other.X) * (kept.X - other.X)) + ((kept.Y - other.Y) * (kept.Y - other.Y)));
        return distance <= SameCenter * smaller && Math.Abs(kept.Radius - other.Radius) <= SameRadius * smaller;
    }

    private static ulong ExplainedBy(RingCandidate kept, Circle circle, double tolerance, ulong supported)
    {
        ulong explained = 0;
        for (ulong rest = supported; rest != 0; rest &= rest - 1)
        {
            int ray = BitOperations.TrailingZeroCount(rest);
            var (right, down) = Rays.Directions[ray];
            double x = circle.X + (circle.Radius * right) - kept.Circle.X;
            double y = circle.Y + (circle.Radius * down) - kept.Circle.Y;
            double distance = Math.Sqrt((x * x) + (y * y));
            double alignment = ((x * right) + (y * down)) / Math.Max(distance, 1e-9);
            if (IsOuterEdge(kept, distance, alignment, tolerance) || IsInnerEdge(kept, distance, alignment))
                explained |= 1UL << ray;
        }

        return explained;
    }

    private static bool IsOuterEdge(RingCandidate kept, double distance, double alignment, double tolerance) =>
        alignment >= Alignment && Math.Abs(distance - kept.Circle.Radius) <= tolerance + kept.Tolerance;

    private static bool IsInnerEdge(RingCandidate kept, double distance, double alignment) =>
        kept.InnerRadius is { } inner && alignment <= -Alignment && Math.Abs(distance - inner) <= kept.Tolerance + (InnerReach * kept.Circle.Radius);
}
