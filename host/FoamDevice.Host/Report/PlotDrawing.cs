using ScottPlot;
using ScottPlot.TickGenerators;

namespace FoamDevice.Host;

/// <summary>A plot as vector graphics: lines, markers and grid by ScottPlot, letters by the page.</summary>
/// <remarks>
/// ScottPlot would place every letter by the fonts of this machine, and Persian without joining its letters. So it draws none: the page sets them, in its own
/// font and with its own shaping, and the same run gives the same bytes on a machine with other fonts or without any.
/// </remarks>
/// <param name="Name">Names the plot on its page: a word.</param>
/// <param name="Title">What it shows.</param>
/// <param name="XTitle">What runs to the right, with its unit.</param>
/// <param name="YTitle">What runs up, with its unit.</param>
internal sealed record PlotDrawing(string Name, string Title, string XTitle, string YTitle)
{
    private const int Width = 720;
    private const int Height = 230;

    // Beside the numbers of the axis up stand its title and a gap; a digit is some 6 px wide.
    private const float LeastLeft = 78;
    private const float TitleWidth = 30;
    private const float DigitWidth = 6.5f;

    /// <summary>The axis to the right.</summary>
    public required PlotAxis X { get; init; }

    /// <summary>The axis up.</summary>
    public required PlotAxis Y { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<PlotSeries> Series { get; init; }

    /// <summary>Words that stand under X instead of numbers.</summary>
    public IReadOnlyList<string>? XWords { get; init; }

    /// <summary>The SVG element.</summary>
    public Markup Draw(ReportScope scope)
    {
        string[] heights = [.. Y.Ticks.Select(tick => scope.Numbers.Text(tick, Y.Digits))];
        float left = Math.Max(LeastLeft, TitleWidth + (DigitWidth * heights.Max(number => number.Length)));
        var frame = new PixelPadding(left, right: 14, bottom: 46, top: 10);
        using var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Layout.Fixed(frame);
        foreach (var series in Series)
            Add(plot, series);

        plot.Axes.SetLimits(X.Low, X.High, Y.Low, Y.High);
        plot.Axes.Bottom.TickGenerator = Unlettered(X);
        plot.Axes.Left.TickGenerator = Unlettered(Y);
        var drawn = new PlotSvg(plot.GetSvgXml(Width, Height), Name, Width, Height);
        drawn.Dash(Series.Select(series => series.Style));
        Letter(drawn, frame, heights, scope);
        return drawn.Element(Title);
    }

    private static void Add(Plot plot, PlotSeries series)
    {
        var drawn = plot.Add.Scatter(series.Points.Select(point => point.X).ToArray(), series.Points.Select(point => point.Y).ToArray(), Color.FromHex(series.Style.Color));
        drawn.LineWidth = series.Style.HasLine ? 1.5f : 0;
        drawn.MarkerShape = series.Style.Marker;
        drawn.MarkerSize = series.Style.Marker == MarkerShape.None ? 0 : 5;
    }

    private static NumericManual Unlettered(PlotAxis axis) => new([.. axis.Ticks], [.. axis.Ticks.Select(_ => "")]);

    private void Letter(PlotSvg drawn, PixelPadding frame, string[] heights, ReportScope scope)
    {
        double left = frame.Left, right = Width - frame.Right, bottom = Height - frame.Bottom, top = frame.Top;
        for (int tick = 0; tick < X.Ticks.Count; tick++)
        {
            string word = XWords is null ? scope.Numbers.Text(X.Ticks[tick], X.Digits) : XWords[tick];
            drawn.Number(word, left + ((right - left) * (X.Ticks[tick] - X.Low) / (X.High - X.Low)), bottom + 16, "middle");
        }

        foreach (var (tick, number) in Y.Ticks.Zip(heights))
            drawn.Number(number, left - 8, bottom - ((bottom - top) * (tick - Y.Low) / (Y.High - Y.Low)) + 4, "end");

        drawn.Words(XTitle, (left + right) / 2, Height - 8, scope.Texts.Direction, isUpright: false);
        drawn.Words(YTitle, 13, (top + bottom) / 2, scope.Texts.Direction, isUpright: true);
    }
}
