namespace FoamDevice.Host;

/// <summary>A line of a plot.</summary>
/// <param name="Name">Its name in the key.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Points">Its points.</param>
internal sealed record PlotSeries(string Name, PlotStyle Style, IReadOnlyList<(double X, double Y)> Points);
