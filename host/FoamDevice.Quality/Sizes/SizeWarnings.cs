namespace FoamDevice.Quality;

/// <summary>What a person should know before they trust the figures of a foam.</summary>
public static class SizeWarnings
{
    // D32 of a log-normal foam with sigma 0.45 is then known to about ± 7 %. [C]
    private const int FewBubbles = 200;

    // Half a pixel of error on each side is then a fifth of the diameter. [C]
    private const double SmallDiameterPixels = 10;
    private const double LargestSmallShare = 0.1;

    // A bubble that stands for more is one chance find that decides the volume. [A]
    private const double LargestWeight = 4;

    // Of 95 % intervals of Dv90, 76 % hold the truth when the largest tenth of the gas is in 2 bubbles, 89 % in 7, 94 % in 20. [C: log-normal, sigma 0.4]
    private const int FewLargest = 10;

    // Half as much evidence as a sharp, whole ring gives.
    private const double FaintConfidence = 0.5;

    // Mean bubbles of polidocanol foam 0, 30 and 60 s old: 71, 102 and 121 µm (van Deurzen et al., Dermatologic Surgery 37 (2011) 1448 [P]). A third and three times of that are
    // unusual [A]; a scale wrong by ten is beyond it.
    private const double UnusuallyFineMicrometers = 71 / 3.0;
    private const double UnusuallyCoarseMicrometers = 121 * 3.0;

    /// <summary>All that apply.</summary>
    public static IReadOnlyList<string> Of(SizeDistribution sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return [.. new[] { Few(sizes), Small(sizes), Heavy(sizes), Tail(sizes), Faint(sizes), Scale(sizes) }.OfType<string>()];
    }

    /// <summary>Whether the mean is so far from what is published that the scale must be looked at first.</summary>
    public static bool IsScaleDoubtful(SizeDistribution sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        return sizes.D10.Value is < UnusuallyFineMicrometers or > UnusuallyCoarseMicrometers;
    }

    private static string? Few(SizeDistribution sizes) => sizes.Count < FewBubbles
        ? FormattableString.Invariant($"Too few: {sizes.Count} whole bubbles; with fewer than {FewBubbles} the intervals are wide, and volumes hang on a few large ones. Take more pictures of the same age.")
        : null;

    private static string? Small(SizeDistribution sizes)
    {
        int small = sizes.Sizes.Count(bubble => bubble.DiameterPixels < SmallDiameterPixels);
        return small > LargestSmallShare * sizes.Count
            ? FormattableString.Invariant($"Too small for the scale: {small} of {sizes.Count} bubbles are less than {SmallDiameterPixels} pixels wide, and smaller ones can't be seen at all. Use a higher magnification.")
            : null;
    }

    private static string? Heavy(SizeDistribution sizes)
    {
        SizedBubble heaviest = sizes.Sizes.MaxBy(bubble => bubble.Weight);
        return heaviest.Weight > LargestWeight
            ? FormattableString.Invariant($"A bubble of {heaviest.DiameterMicrometers:0} µm is so large for the picture that it counts for {heaviest.Weight:0.0} by the edge correction. Use a lower magnification, or more pictures.")
            : null;
    }

    private static string? Tail(SizeDistribution sizes)
    {
        int largest = sizes.Sizes.Count(bubble => bubble.DiameterMicrometers >= sizes.Dv90.Value);
        return largest < FewLargest
            ? FormattableString.Invariant($"Dv90 and span rest on few: {(largest == 1 ? "1 bubble holds" : $"{largest} bubbles hold")} the largest tenth of the gas, and with fewer than {FewLargest} their intervals are too short. Take more pictures of the same age.")
            : null;
    }

    private static string? Faint(SizeDistribution sizes)
    {
        double[] confidences = [.. sizes.Pictures.SelectMany(picture => picture.Bubbles).Where(bubble => !bubble.CutByFrame).Select(bubble => bubble.Confidence).Order()];
        return confidences[confidences.Length / 2] < FaintConfidence
            ? "Blurred or faint: half of the rings give less than half of the evidence that sharp ones would. Focus, and look at the overlay."
            : null;
    }

    private static string? Scale(SizeDistribution sizes)
    {
        if (!IsScaleDoubtful(sizes))
            return null;

        SizedPicture picture = sizes.Pictures[0];
        return FormattableString.Invariant($"Is the scale right? With {picture.MicrometersPerPixel:0.####} µm a pixel, {picture.Name} shows {picture.WidthMillimeters:0.###} × {picture.HeightMillimeters:0.###} mm of foam, and the mean bubble is {sizes.D10.Value:0.#} µm wide; published means of sclerosant foam are 71 to 121 µm. A scale that is wrong by ten looks like this.");
    }
}
