namespace FoamDevice.Quality;

/// <summary>A picture whose circles a person has edited.</summary>
/// <param name="Found">As the detector found it.</param>
/// <param name="Edited">As it stands now.</param>
/// <param name="Removed">Bubbles that are gone.</param>
/// <param name="Changed">Bubbles with another place or size, as they are now.</param>
/// <param name="Added">Bubbles that the detector had not found.</param>
public sealed record EditedPicture(SizedPicture Found, SizedPicture Edited, IReadOnlyList<Bubble> Removed, IReadOnlyList<Bubble> Changed, IReadOnlyList<Bubble> Added)
{
    private const double LeastRadiusPixels = 0.5;

    // A person's word, not the detector's evidence.
    private const double Certain = 1;

    /// <summary>Whether anything differs.</summary>
    public bool IsChanged => Removed.Count + Changed.Count + Added.Count > 0;

    internal static EditedPicture Of(SizedPicture found, IReadOnlyList<CircleRow> rows)
    {
        foreach (CircleRow row in rows)
            Check(row, found);

        RequireOnce(rows);
        ILookup<bool, CircleRow> kept = rows.ToLookup(row => row.Bubble is not null);
        HashSet<int> numbers = [.. kept[true].Select(row => row.Bubble!.Value)];
        List<Bubble> unchanged = [.. kept[true].Where(row => !Differs(row, found)).Select(row => found.Bubbles[row.Bubble!.Value - 1])];
        List<Bubble> changed = [.. kept[true].Where(row => Differs(row, found)).Select(row => AsBubble(row, found))];
        List<Bubble> added = [.. kept[false].Select(row => AsBubble(row, found))];
        List<Bubble> removed = [.. found.Bubbles.Where((_, i) => !numbers.Contains(i + 1))];
        return new EditedPicture(found, found with { Bubbles = [.. unchanged, .. changed, .. added] }, removed, changed, added);
    }

    private static void Check(CircleRow row, SizedPicture found)
    {
        if (row.Bubble is { } number && (number < 1 || number > found.Bubbles.Count))
            throw new QualityException($"Line {row.Line}: {found.Name} has no bubble {number}; 1 to {found.Bubbles.Count} were found. Leave the number empty for a bubble that you add.");

        if (row.RadiusPixels < LeastRadiusPixels || 2 * row.RadiusPixels > Math.Max(found.WidthPixels, found.HeightPixels))
            throw new QualityException(FormattableString.Invariant($"Line {row.Line}: a radius of {row.RadiusPixels} pixels can't be seen in a picture of {found.WidthPixels} × {found.HeightPixels}. The radius is in pixels, not in µm."));

        if (row.CenterXPixels < 0 || row.CenterYPixels < 0 || row.CenterXPixels > found.WidthPixels - 1 || row.CenterYPixels > found.HeightPixels - 1)
            throw new QualityException(FormattableString.Invariant($"Line {row.Line}: the centre {row.CenterXPixels}, {row.CenterYPixels} is outside {found.Name}, which has {found.WidthPixels} × {found.HeightPixels} pixels."));
    }

    private static void RequireOnce(IReadOnlyList<CircleRow> rows)
    {
        IGrouping<int, CircleRow>? twice = rows.Where(row => row.Bubble is not null).GroupBy(row => row.Bubble!.Value).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new QualityException($"Line {twice.Last().Line}: bubble {twice.Key} stands there twice, in line {twice.First().Line} too. Leave the number empty for a bubble that you add.");
    }

    private static bool Differs(CircleRow row, SizedPicture found)
    {
        Bubble bubble = found.Bubbles[row.Bubble!.Value - 1];
        return IsOther(row.CenterXPixels, bubble.CenterXPixels) || IsOther(row.CenterYPixels, bubble.CenterYPixels) || IsOther(row.RadiusPixels, bubble.RadiusPixels);
    }

    // As it was written: rounding is no change.
    private static bool IsOther(double edited, double found) => BubbleCsv.Number(edited) != BubbleCsv.Number(found);

    private static Bubble AsBubble(CircleRow row, SizedPicture picture)
    {
        var circle = new Circle(row.CenterXPixels, row.CenterYPixels, row.RadiusPixels);
        return new Bubble(circle.X, circle.Y, circle.Radius, Certain, circle.IsCutBy(picture.WidthPixels, picture.HeightPixels));
    }
}
