using ScottPlot;

namespace FoamDevice.Host;

/// <summary>How a line looks: told apart by colour on a screen, by dashes and markers on a black-and-white print.</summary>
/// <param name="Color">Hexadecimal, as <c>#0B5CAD</c>.</param>
/// <param name="Dashes">As SVG's stroke-dasharray; empty for a solid line.</param>
/// <param name="Marker">Of each point.</param>
/// <param name="HasLine">The points are joined.</param>
internal sealed record PlotStyle(string Color, string Dashes, MarkerShape Marker, bool HasLine = true)
{
    /// <summary>The first line of a plot. Blue and orange are told apart with every sort of colour vision.</summary>
    public static readonly PlotStyle First = new("#0B5CAD", "", MarkerShape.FilledCircle);

    /// <summary>The second.</summary>
    public static readonly PlotStyle Second = new("#C2410C", "6 3", MarkerShape.FilledSquare);

    /// <summary>What was asked for.</summary>
    public static readonly PlotStyle Asked = new("#5B6470", "2 3", MarkerShape.None);
}
