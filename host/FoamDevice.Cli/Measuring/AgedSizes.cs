using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>The bubble sizes of a foam at one age.</summary>
/// <param name="AgeSeconds">The age, s; null when nobody said.</param>
/// <param name="Pictures">The pictures of that age.</param>
/// <param name="Found">The figures of the circles that were found; null when they were too few.</param>
/// <param name="Edits">What a person changed, picture by picture; empty for nothing.</param>
/// <param name="Sizes">The figures that count.</param>
internal sealed record AgedSizes(double? AgeSeconds, IReadOnlyList<FoundPicture> Pictures, SizeDistribution? Found, IReadOnlyList<EditedPicture> Edits, SizeDistribution Sizes)
{
    /// <summary>Whether a person edited the circles.</summary>
    public bool IsEdited => Edits.Any(edit => edit.IsChanged);

    /// <summary>The scale of its first picture; all have the same, or their own bars.</summary>
    public PixelScale Scale => Pictures[0].Scale;

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<string> Warnings => [.. Pictures.SelectMany(picture => picture.Warnings.Select(warning => $"{picture.Picture.Name}: {warning}")), .. SizeWarnings.Of(Sizes)];

    /// <summary>What must be looked at before the figures go on record.</summary>
    public IReadOnlyList<string> Doubts =>
    [
        .. IsEdited ? [] : Pictures.Select(picture => picture.Doubt).OfType<string>(),
        .. SizeWarnings.IsScaleDoubtful(Sizes) ? ["The mean size is so unusual that the scale may be wrong."] : Array.Empty<string>(),
    ];

    /// <summary>Takes pictures of each age together, from the youngest to the oldest.</summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="edits">The edits of all; empty for none.</param>
    /// <exception cref="QualityException">An age has too few bubbles.</exception>
    public static IReadOnlyList<AgedSizes> Of(IReadOnlyList<FoundPicture> pictures, IReadOnlyList<EditedPicture> edits) =>
        [.. pictures.GroupBy(picture => picture.AgeSeconds).OrderBy(group => group.Key).Select(group => OfAge(group.Key, [.. group], edits))];

    private static AgedSizes OfAge(double? age, IReadOnlyList<FoundPicture> pictures, IReadOnlyList<EditedPicture> edits)
    {
        EditedPicture[] own = [.. edits.Where(edit => pictures.Any(picture => picture.Picture.Name == edit.Found.Name))];
        SizedPicture[] found = [.. pictures.Select(picture => picture.Picture)];
        if (!own.Any(edit => edit.IsChanged))
        {
            SizeDistribution sizes = SizeDistribution.Of(found);
            return new AgedSizes(age, pictures, sizes, [], sizes);
        }

        return new AgedSizes(age, pictures, IfEnough(found), own, SizeDistribution.Of([.. own.Select(edit => edit.Edited)]));
    }

    private static SizeDistribution? IfEnough(SizedPicture[] pictures) =>
        pictures.Sum(picture => picture.Bubbles.Count(bubble => !bubble.CutByFrame)) < SizeDistribution.FewestBubbles ? null : SizeDistribution.Of(pictures);
}
