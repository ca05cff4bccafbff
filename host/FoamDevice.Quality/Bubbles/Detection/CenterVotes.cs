using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Every edge point votes for the centres that it would belong to: where dark-to-bright points away from the centre.</summary>
internal static class CenterVotes
{
    /// <summary>Least share of a circle whose votes meet for it to be looked at. [A]</summary>
    private const double LeastShare = 0.15;

    // How far the smoothing of votes reaches, in its deviations. [A]
    private const double KernelReach = 2.5;

    /// <summary>Circles for which many votes meet.</summary>
    /// <param name="points">The edge points of a field.</param>
    /// <param name="size">Size of the field.</param>
    /// <param name="bins">The radii voted for.</param>
    /// <returns>One circle a meeting of votes, in the order of radius, row and column.</returns>
    public static List<Circle> Candidates(List<EdgePoint> points, Size size, RadiusBins bins)
    {
        // A peak is above its neighbours of the next radii as well: three planes are held at a time.
        Mat[] planes = [new(size, MatType.CV_32FC1), new(size, MatType.CV_32FC1), new(size, MatType.CV_32FC1)];
        var candidates = new List<Circle>();
        for (int bin = 0; bin <= bins.Radii.Count; bin++)
        {
            if (bin < bins.Radii.Count)
                FillShares(points, bins.Radii[bin], planes[bin % 3]);

            if (bin == 0)
                continue;

            var smaller = bin > 1 ? planes[(bin - 2) % 3].AsSpan<float>() : [];
            var larger = bin < bins.Radii.Count ? planes[bin % 3].AsSpan<float>() : [];
            AddPeaks(candidates, planes[(bin - 1) % 3].AsSpan<float>(), smaller, larger, size, bins.Radii[bin - 1]);
        }

        foreach (var plane in planes)
            plane.Dispose();

        return candidates;
    }

    private static void FillShares(List<EdgePoint> points, double radius, Mat shares)
    {
        // Votes of a whole circle, one a pixel of its length, smoothed, peak at this height.
        double spread = RadiusBins.Spread(radius);
        double whole = radius / (spread * spread);
        shares.SetTo(Scalar.All(0));
        Cast(points, shares.AsSpan<float>(), shares.Size(), (float)radius, (float)(1 / whole));
        int side = (2 * (int)Math.Ceiling(KernelReach * spread)) + 1;
        Cv2.GaussianBlur(shares, shares, new Size(side, side), spread, borderType: BorderTypes.Constant);
    }

    private static void Cast(List<EdgePoint> points, Span<float> votes, Size size, float radius, float vote)
    {
        foreach (var point in points)
        {
            int column = (int)MathF.Round(point.X - (radius * point.Right));
            int row = (int)MathF.Round(point.Y - (radius * point.Down));
            if ((uint)column < (uint)size.Width && (uint)row < (uint)size.Height)
                votes[(row * size.Width) + column] += vote;
        }
    }

    private static void AddPeaks(List<Circle> candidates, ReadOnlySpan<float> shares, ReadOnlySpan<float> smaller, ReadOnlySpan<float> larger, Size size, double radius)
    {
        for (int row = 1; row < size.Height - 1; row++)
        {
            for (int column = 1; column < size.Width - 1; column++)
            {
                int at = (row * size.Width) + column;
                float share = shares[at];
                if (share >= LeastShare
                    && IsHighest(shares, at, size.Width, share)
                    && (smaller.IsEmpty || IsHighest(smaller, at, size.Width, share))
                    && (larger.IsEmpty || IsHighest(larger, at, size.Width, share)))
                    candidates.Add(new Circle(column, row, radius));
            }
        }
    }

    private static bool IsHighest(ReadOnlySpan<float> shares, int at, int width, float share)
    {
        for (int row = at - width; row <= at + width; row += width)
        {
            if (shares[row - 1] > share || shares[row] > share || shares[row + 1] > share)
                return false;
        }

        return true;
    }
}
