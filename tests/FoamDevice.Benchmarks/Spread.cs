namespace FoamDevice.Benchmarks;

/// <summary>How measured values lie.</summary>
/// <param name="Count">How many.</param>
/// <param name="Median">Their median; 0 without any.</param>
/// <param name="Most">The largest; 0 without any.</param>
internal readonly record struct Spread(int Count, double Median, double Most)
{
    /// <summary>Of these.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? default : new Spread(sorted.Length, (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }
}
