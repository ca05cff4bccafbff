namespace FoamDevice.Quality;

/// <summary>Histograms of bubble sizes: columns of equal width on a logarithmic scale, ten to a decade, at the same places for every foam so that two can be compared.</summary>
internal static class SizeHistogram
{
    /// <summary>Columns a decade: a preferred-number series (Renard R10), as particle sizing uses.</summary>
    public const int BinsPerDecade = 10;

    private const double Percent = 100;

    /// <summary>Sorts bubbles into columns, from the one with the smallest to the one with the largest; empty ones between are kept.</summary>
    public static IReadOnlyList<HistogramBin> Of(IReadOnlyList<SizedBubble> bubbles)
    {
        double number = bubbles.Sum(bubble => bubble.Weight);
        double volume = bubbles.Sum(VolumeOf);
        ILookup<int, SizedBubble> columns = bubbles.ToLookup(bubble => ColumnOf(bubble.DiameterMicrometers));
        int first = columns.Min(column => column.Key);
        int last = columns.Max(column => column.Key);
        return [.. Enumerable.Range(first, last - first + 1).Select(column => new HistogramBin(
            EdgeOf(column),
            EdgeOf(column + 1),
            columns[column].Count(),
            Percent * columns[column].Sum(bubble => bubble.Weight) / number,
            Percent * columns[column].Sum(VolumeOf) / volume))];
    }

    private static int ColumnOf(double diameter) => (int)Math.Floor(Math.Log10(diameter) * BinsPerDecade);

    private static double EdgeOf(int column) => Math.Pow(10, (double)column / BinsPerDecade);

    private static double VolumeOf(SizedBubble bubble) => bubble.Weight * Math.Pow(bubble.DiameterMicrometers, 3);
}
