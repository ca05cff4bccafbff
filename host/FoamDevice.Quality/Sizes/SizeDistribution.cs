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

    /// <summary>Works the figures out from pictures of one foam at one age, taken together.</summary>
    /// <param name="pictures">The pictures; each keeps its own frame and scale.</param>
    /// <exception cref="QualityException">Fewer than <see cref="FewestBubbles"/> of their bubbles are whole.</exception>
    public static SizeDistribution Of(IReadOnlyList<SizedPicture> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        SizedBubble[] bubbles = [.. pictures.SelectMany(Whole).OrderBy(bubble => bubble.DiameterMicrometers)];
        if (bubbles.Length < FewestBubbles)
            throw new QualityException($"{bubbles.Length} whole bubbles were found; figures need at least {FewestBubbles}. Take a picture that shows more of the foam, or several pictures of the same age.");

        var bootstrap = new SizeBootstrap([.. bubbles.Select(bubble => bubble.DiameterMicrometers)], [.. bubbles.Select(bubble => bubble.Weight)]);
        return new SizeDistribution(pictures, bubbles)
        {
            D10 = bootstrap.Of(one => one.MeanDiameter),
            D32 = bootstrap.SauterMean(),
            Dv10 = bootstrap.Of(one => one.VolumeTenth),
            Dv50 = bootstrap.Of(one => one.VolumeMedian),
            Dv90 = bootstrap.Of(one => one.VolumeNineTenths),
            Span = bootstrap.Of(one => one.Span),
            NumberOver200 = bootstrap.Of(one => one.NumberOver200),
            VolumeOver200 = bootstrap.Of(one => one.VolumeOver200),
            NumberOver500 = bootstrap.Of(one => one.NumberOver500),
            VolumeOver500 = bootstrap.Of(one => one.VolumeOver500),
            DrawnD32 = bootstrap.DrawnSauterMeans,
        };
    }

    private static IEnumerable<SizedBubble> Whole(SizedPicture picture) => picture.Bubbles
        .Where(bubble => !bubble.CutByFrame && 2 * bubble.RadiusPixels < Math.Min(picture.WidthPixels, picture.HeightPixels))
        .Select(bubble => new SizedBubble(
            2 * bubble.RadiusPixels * picture.MicrometersPerPixel,
            2 * bubble.RadiusPixels,
            FrameCorrection.Weight(2 * bubble.RadiusPixels, picture.WidthPixels, picture.HeightPixels)));
}
