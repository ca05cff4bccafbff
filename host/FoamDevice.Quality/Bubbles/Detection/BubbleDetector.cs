namespace FoamDevice.Quality;

/// <summary>Finds the bubbles of foam in transmitted light: dark rings with bright middles.</summary>
/// <remarks>
/// Edge points vote for the centres that they would belong to, at every size from a pyramid of the picture; circles are brought onto the edges around each
/// meeting of votes; those stay that explain edges which no better one explains; the boundary of each is measured. A bubble's radius is that of the
/// outer boundary of its dark ring: the silhouette of the sphere, which does not depend on how wide the optics make the ring.
/// </remarks>
public static class BubbleDetector
{
    // Searching takes nearly all of the time; measuring and judging the rest.
    private const double SearchShare = 0.95;

    /// <summary>Finds the bubbles.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="scale">Its scale; bubbles are given in pixels, the warnings in micrometres.</param>
    /// <param name="settings">What a person may set; null for the defaults.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, from several threads but one at a time.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DetectionResult Detect(
        Micrograph image,
        PixelScale scale,
        DetectorSettings? settings = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(scale);
        settings ??= new DetectorSettings();
        settings.Check();

        // A larger bubble would be cut on all sides.
        double largest = Math.Max(image.Width, image.Height) / 2.0;
        var curve = BrightnessCurve.For(image.Grey);
        using var pyramid = new ImagePyramid(image.Grey, RadiusBins.LevelsFor(largest), cancellation);
        var scan = new RingScan(pyramid, curve, DetectorSettings.FinestRadiusPixels, largest);
        var candidates = scan.Run(new ShareOfProgress(progress, SearchShare), cancellation);
        var rings = Measured(RingSelection.Of(candidates, settings.LeastConfidence), pyramid, cancellation);
        double explained = EdgeExplanation.Share(image.Grey, curve, EdgeThreshold.Of(image.Grey, curve), [.. rings.Select(ring => ring.Ring)]);
        var (verdict, warnings) = PictureJudgement.Of(rings, explained, curve.White, EmptyRows.Of(image.Grey), scale);
        progress?.Report(1);
        return new(verdict == DetectionVerdict.NoBubbles ? [] : Bubbles(rings, settings.SmallestRadiusPixels, image), verdict, warnings);
    }

    private static List<MeasuredRing> Measured(IEnumerable<RingCandidate> rings, ImagePyramid pyramid, CancellationToken cancellation) =>
        [.. rings.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(ring => new RingBoundary(pyramid).Of(ring))
            .Where(ring => ring.Ring.Circle.Radius >= DetectorSettings.FinestRadiusPixels)
            .AsSequential()
            .OrderByDescending(ring => ring.Ring.Circle.Radius)];

    private static List<Bubble> Bubbles(IEnumerable<MeasuredRing> rings, double smallestRadius, Micrograph image) =>
        [.. rings.Where(ring => ring.Ring.Circle.Radius >= smallestRadius).Select(ring => AsBubble(ring.Ring, image))];

    private static Bubble AsBubble(RingCandidate ring, Micrograph image) =>
        new(ring.Circle.X, ring.Circle.Y, ring.Circle.Radius, ring.Coverage, ring.Circle.IsCutBy(image.Width, image.Height));
}
