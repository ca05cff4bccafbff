namespace FoamDevice.Quality;

/// <summary>Says whether the rings that were found may be counted as the bubbles of a picture.</summary>
internal static class PictureJudgement
{
    // Light that reaches less than this of 255 is no picture. [A]
    private const int LeastWhite = 8;

    // Drawn micrographs of foam lie above 0.6, blurred, overlapping and dirty ones included; photographs, diagrams and printed pages tried so far below 0.4. [A]
    private const double UsableShare = 0.6;
    private const double DoubtfulShare = 0.4;

    // Blurred by more than this share of the radius, rings are no longer told from one another. [A]
    private const double MostBlur = 0.2;

    /// <summary>Judges a picture.</summary>
    /// <param name="rings">What was found.</param>
    /// <param name="explained">Share of the edges in the picture that belong to these rings.</param>
    /// <param name="white">Brightness of the light, from 0 to 255.</param>
    /// <param name="emptyRows">Rows at its foot that hold nothing.</param>
    /// <param name="scale">The scale, for the words.</param>
    public static (DetectionVerdict Verdict, IReadOnlyList<string> Warnings) Of(IReadOnlyList<MeasuredRing> rings, double explained, int white, int emptyRows, PixelScale scale)
    {
        if (white < LeastWhite)
            return No(FormattableString.Invariant($"The picture is black: its light reaches {white} of 255. Switch the lamp on, or expose longer."));

        if (rings.Count == 0)
            return No("There is no dark ring with a bright middle in the picture. Focus on the bubbles in transmitted light.");

        if (explained < DoubtfulShare)
            return No(FormattableString.Invariant($"This does not look like foam in transmitted light: of all edges in the picture, {explained:P0} belong to rings. No bubbles are counted."));

        var warnings = new List<string>();
        if (explained < UsableShare)
            warnings.Add(FormattableString.Invariant($"Much in the picture is no bubble: of all edges, {explained:P0} belong to the rings that were found. Look at the overlay before the figures are used."));

        if (emptyRows > 0)
            warnings.Add($"The lowest {emptyRows} rows of the picture hold one brightness throughout: its file may be damaged or cut short. Compare it with where it came from before the figures are used.");

        if (TestTarget.Suspicion(rings) is { } suspicion)
            warnings.Add(suspicion);

        var verdict = warnings.Count > 0 ? DetectionVerdict.Doubtful : DetectionVerdict.Usable;
        AddBlur(warnings, rings, scale);
        return (verdict, warnings);
    }

    private static void AddBlur(List<string> warnings, IReadOnlyList<MeasuredRing> rings, PixelScale scale)
    {
        double median = rings.Select(ring => ring.BlurPixels / ring.Ring.Circle.Radius).Order().ElementAt(rings.Count / 2);
        if (median <= MostBlur)
            return;

        double blur = rings.Select(ring => ring.BlurPixels).Order().ElementAt(rings.Count / 2) * scale.MicrometersPerPixel;
        warnings.Add(FormattableString.Invariant($"The rings are blurred by {blur:0.#} µm, {median:P0} of their radius. Focus, or use a higher magnification."));
    }

    private static (DetectionVerdict Verdict, IReadOnlyList<string> Warnings) No(string why) => (DetectionVerdict.NoBubbles, [why]);
}
