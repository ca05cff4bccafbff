using OpenCvSharp;

namespace FoamDevice.Quality;

/// <summary>Looks through all levels of a picture for rings, tile after tile, on all processors.</summary>
internal sealed class RingScan(ImagePyramid pyramid, BrightnessCurve curve, double smallestRadius, double largestRadius)
{
    // A tile sees whole every bubble whose centre it holds, and as much again of the search around it. [A]
    private const int MarginPixels = 40;

    private readonly Lock _progressLock = new();

    /// <summary>Finds all rings; the same ring may be found on two levels.</summary>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>In pixels of the picture; in an order that does not depend on timing.</returns>
    public List<RingCandidate> Run(IProgress<double>? progress, CancellationToken cancellation)
    {
        var thresholds = pyramid.Levels.Select(level => EdgeThreshold.Of(level, curve)).ToList();
        var bins = pyramid.Levels.Select((_, level) => RadiusBins.Of(level, smallestRadius, largestRadius)).ToList();
        var tiles = pyramid.Levels.SelectMany((mat, level) => Tile.Of(level, mat.Size(), MarginPixels)).ToList();
        var confirmation = new RingConfirmation(pyramid, curve, thresholds);
        var found = new List<RingCandidate>[tiles.Count];
        int done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, tiles.Count, options, index =>
        {
            var tile = tiles[index];
            found[index] = [.. InTile(tile, thresholds[tile.Level], bins[tile.Level]).Select(ring => confirmation.Of(ring, tile.Level)).OfType<RingCandidate>()];
            lock (_progressLock)
                progress?.Report((double)++done / tiles.Count);
        });

        return [.. found.SelectMany(rings => rings)];
    }

    private List<RingCandidate> InTile(Tile tile, double threshold, RadiusBins bins)
    {
        if (bins.Radii.Count == 0 || tile.Area.Width < 4 || tile.Area.Height < 4)
            return [];

        using var grey = new Mat(pyramid.Levels[tile.Level], tile.Area);
        var field = GradientField.Of(grey, curve);
        var points = EdgePoints.Of(field, threshold);
        var search = new RingSearch(new RadialEdges(field, threshold));
        var rings = new List<RingCandidate>();
        foreach (var rough in CenterVotes.Candidates(points, tile.Area.Size, bins))
        {
            if (search.Near(rough) is { } ring && IsIn(tile, ring.Circle) && RingRules.AreMetBy(ring))
                rings.Add(ring.InPicture(tile.Area.X, tile.Area.Y, tile.Level));
        }

        return rings;
    }

    private static bool IsIn(Tile tile, Circle circle) => tile.Core.Contains(
        (int)Math.Floor(circle.X + 0.5) + tile.Area.X,
        (int)Math.Floor(circle.Y + 0.5) + tile.Area.Y);
}
