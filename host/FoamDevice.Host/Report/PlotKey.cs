using ScottPlot;

namespace FoamDevice.Host;

/// <summary>The key of a plot: how a line looks, and its name.</summary>
internal static class PlotKey
{
    public static Markup Of(PlotSeries series) => Markup.Classed("span", "key", Markup.Trusted(Sample(series.Style)), Markup.Text(series.Name));

    private static string Sample(PlotStyle style)
    {
        string dashes = style.Dashes.Length == 0 ? "" : $" stroke-dasharray=\"{style.Dashes}\"";
        string line = style.HasLine ? $"<path d=\"M1 6H29\" stroke=\"{style.Color}\" stroke-width=\"1.5\" fill=\"none\"{dashes}/>" : "";
        string marker = style.Marker switch
        {
            var none when none == MarkerShape.None => "",
            var square when square == MarkerShape.FilledSquare => $"<rect x=\"12.5\" y=\"3.5\" width=\"5\" height=\"5\" fill=\"{style.Color}\"/>",
            _ => $"<circle cx=\"15\" cy=\"6\" r=\"2.5\" fill=\"{style.Color}\"/>",
        };
        return $"<svg width=\"30\" height=\"12\" aria-hidden=\"true\">{line}{marker}</svg>";
    }
}
