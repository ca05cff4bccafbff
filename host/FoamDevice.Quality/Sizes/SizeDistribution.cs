namespace FoamDevice.Quality;

/// <summary>How large the bubbles of a foam are: figures with their intervals, corrected for the bubbles that the frame cuts.</summary>
public sealed record SizeDistribution
{
    /// <summary>Fewest whole bubbles that figures are given for: with fewer, an interval by drawing from them says nothing. [A]</summary>
    public const int FewestBubbles = 10;

    private SizeDistribution(IReadOnlyList<SizedPicture> pictures, SizedBubble[] bubbles)
    {
        Pictures = pictures;
        Sizes = bubbles;
        Histogram = SizeHistogram.Of(bubbles);
    }

    /// <summary>The pictures it comes from.</summary>
    public IReadOnlyList<SizedPicture> Pictures { get; }

    /// <summary>Whole bubbles that the figures rest on.</summary>
    public int Count => Sizes.Count;

    /// <summary>Bubbles that the frame cuts: not measured, made up for by <see cref="FrameCorrection"/>.</summary>
    public int CutByFrame => Pictures.Sum(picture => picture.Bubbles.Count(bubble => bubble.CutByFrame));

    /// <summary>D10, the mean diameter, µm.</summary>
    public required IntervalEstimate D10 { get; init; }

    /// <summary>D32, the Sauter mean diameter Σd³ / Σd², µm.</summary>
    public required IntervalEstimate D32 { get; init; }

    /// <summary>Diameter below which 10 % of the gas lies, µm.</summary>
    public required IntervalEstimate Dv10 { get; init; }

    /// <summary>Diameter below which half of the gas lies, µm.</summary>
    public required IntervalEstimate Dv50 { get; init; }

    /// <summary>Diameter below which 90 % of the gas lies, µm.</summary>
    public required IntervalEstimate Dv90 { get; init; }

    /// <summary>(Dv90 − Dv10) / Dv50.</summary>
    public required IntervalEstimate Span { get; init; }

    /// <summary>Bubbles above 200 µm, % by number.</summary>
    public required IntervalEstimate NumberOver200 { get; init; }

    /// <summary>Gas in bubbles above 200 µm, % by volume.</summary>
    public required IntervalEstimate VolumeOver200 { get; init; }

    /// <summary>Bubbles above 500 µm, % by number.</summary>
    public required IntervalEstimate NumberOver500 { get; init; }

    /// <summary>Gas in bubbles above 500 µm, % by volume.</summary>
    public required IntervalEstimate VolumeOver500 { get; init; }

    /// <summary>Micro, mini or macro, by D10.</summary>
    public BubbleClass Class => BubbleClasses.Of(D10.Value);

    /// <summary>How many bubbles have which size.</summary>
    public IReadOnlyList<HistogramBin> Histogram { get; }

    /// <summary>D32 of each drawing of the bootstrap, µm: what a rate of growth gets its uncertainty from.</summary>
    internal IReadOnlyList<double> DrawnD32 { get; private init; } = [];

    /// <summary>The whole bubbles, from the smallest to the largest.</summary>
    internal IReadOnlyList<SizedBubble> Sizes { get; }

    /// <summary>Works the figures out from one picture.</summary>
    /// <param name="bubbles">The bubbles in it.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="widthPixels">Its width in pixels.</param>
    /// <param name="heightPixels">Its height in pixels.</param>
    /// <exception cref="QualityException">Fewer than <see cref="FewestBubbles"/> of them are whole.</exception>
    public static SizeDistribution Of(IReadOnlyList<Bubble> bubbles, PixelScale scale, int widthPixels, int heightPixels)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Of([new SizedPicture("picture", widthPixels, heightPixels, scale.MicrometersPerPixel, bubbles)]);
    }

    /// <summary>Works the figures out from pictures of one foam at one age, taken together.</summary>
    /// <param name="pictures">The pictures; each keeps its own frame and scale.</param>
    /// <exception cref="QualityException">Fewer than <see cref="FewestBubbles"/> of their bubbles are whole.</exception>
    public static SizeDistribution Of(IReadOnlyList<SizedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        SizedBubble[] bubbles = [.. pictures.SelectMany(Whole).OrderBy(bubble => bubble.DiameterMicrometers)];
        if (bubbles.Length < FewestBubbles)
            throw new QualityException($"{bubbles.Length} whole bubbles were found; figures need at least {FewestBubbles}. Take a picture that shows more of the foam, or several pictures of the same age.");

        double[] diameters = [.. bubbles.Select(bubble => bubble.DiameterMicrometers)];
        double[] weights = [.. bubbles.Select(bubble => bubble.Weight)];
        var drawn = new double[weights.Length];
        SizeFigures[] draws = Bootstrap.Draw(weights.Length, Bootstrap.DefaultDrawings, times =>
        {
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = times[i] * weights[i];

            return SizeFigures.Of(diameters, drawn);
        });
        return Made(pictures, bubbles, SizeFigures.Of(diameters, weights), draws);
    }

    private static SizeDistribution Made(IReadOnlyList<SizedPicture> pictures, SizedBubble[] bubbles, SizeFigures figures, SizeFigures[] draws) => new(pictures, bubbles)
    {
        D10 = With(figures, draws, one => one.MeanDiameter),
        D32 = With(figures, draws, one => one.SauterMean),
        Dv10 = With(figures, draws, one => one.VolumeTenth),
        Dv50 = With(figures, draws, one => one.VolumeMedian),
        Dv90 = With(figures, draws, one => one.VolumeNineTenths),
        Span = With(figures, draws, one => one.Span),
        NumberOver200 = With(figures, draws, one => one.NumberOver200),
        VolumeOver200 = With(figures, draws, one => one.VolumeOver200),
        NumberOver500 = With(figures, draws, one => one.NumberOver500),
        VolumeOver500 = With(figures, draws, one => one.VolumeOver500),
        DrawnD32 = [.. draws.Select(one => one.SauterMean)],
    };

    private static IntervalEstimate With(SizeFigures figures, SizeFigures[] draws, Func<SizeFigures, double> figure) =>
        new(figure(figures), Bootstrap.Middle(draws.Select(figure)));

    private static IEnumerable<SizedBubble> Whole(SizedPicture picture) => picture.Bubbles
        .Where(bubble => !bubble.CutByFrame && 2 * bubble.RadiusPixels < Math.Min(picture.WidthPixels, picture.HeightPixels))
        .Select(bubble => new SizedBubble(
            2 * bubble.RadiusPixels * picture.MicrometersPerPixel,
            2 * bubble.RadiusPixels,
            FrameCorrection.Weight(2 * bubble.RadiusPixels, picture.WidthPixels, picture.HeightPixels)));
}
