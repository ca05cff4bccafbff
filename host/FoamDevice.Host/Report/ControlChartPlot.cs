using ScottPlot;

namespace FoamDevice.Host;

/// <summary>A control chart as two drawings for a page: the values, and their moving ranges below.</summary>
/// <remarks>
/// A value that breaks a rule is a square, and of another colour. The drawings hold no text but numbers and what is given in <see cref="ControlChartWords"/>, all of it escaped.
/// </remarks>
public static class ControlChartPlot
{
    // What is closer together is no difference worth a whole plot: a thousandth of the values, or what the figure is not told to.
    private const double LeastShare = 1e-3;

    private static readonly PlotStyle Limit = new("#7A3E9D", "8 4", MarkerShape.None);
    private static readonly PlotStyle Broken = new("#B3261E", "", MarkerShape.FilledSquare, HasLine: false);

    /// <summary>The values with mean and limits, as an SVG element.</summary>
    /// <param name="chart">At least one value.</param>
    /// <param name="words">What the drawing says.</param>
    /// <param name="settings">Digits and direction.</param>
    public static string Values(ControlChart chart, ControlChartWords words, ReportSettings settings)
    {
        (double, double)[] points = [.. chart.Values.Select((value, index) => (index + 1.0, value))];
        HashSet<int> broken = [.. chart.Findings.Select(finding => finding.Index)];
        double[] limits = chart.HasLimits ? [chart.LowerLimit, chart.UpperLimit] : [];
        return Draw(words, points, broken, chart.Mean, limits, PlotAxis.Around([.. chart.Values, chart.Mean, .. limits], LeastRange(chart, words)), settings);
    }

    /// <summary>The moving ranges with mean and limit, as an SVG element.</summary>
    /// <param name="chart">At least two values.</param>
    /// <param name="words">What the drawing says.</param>
    /// <param name="settings">Digits and direction.</param>
    public static string Ranges(ControlChart chart, ControlChartWords words, ReportSettings settings)
    {
        (double, double)[] points = [.. chart.Ranges.Select((range, index) => (index + 2.0, range))];
        double[] limits = chart.HasLimits ? [chart.RangeLimit] : [];

        // A range is a size: it is seen from zero on.
        double leastRange = LeastRange(chart, words);
        var y = PlotAxis.Around([.. chart.Ranges, .. limits, 0, leastRange], leastRange);
        return Draw(words, points, [.. chart.RangeFindings.Select(index => index - 1)], chart.MeanRange, limits, y, settings);
    }

    private static double LeastRange(ControlChart chart, ControlChartWords words) => Math.Max(words.Resolution, chart.Values.Max(Math.Abs) * LeastShare);

    private static string Draw(ControlChartWords words, (double X, double Y)[] points, HashSet<int> broken, double mean, double[] limits, PlotAxis y, ReportSettings settings)
    {
        var x = PlotAxis.Around(points.Select(point => point.X), 1, wholeNumbers: true);
        var drawing = new PlotDrawing(words.Name, words.Title, words.RunAxis, words.ValueAxis)
        {
            X = x,
            Y = y,
            Series =
            [
                Line(x, mean, PlotStyle.Asked),
                .. limits.Select(limit => Line(x, limit, Limit)),
                new("", PlotStyle.First, points),
                .. broken.Count == 0 ? [] : new PlotSeries[] { new("", Broken, [.. points.Where((_, index) => broken.Contains(index))]) },
            ],
        };
        return drawing.Draw(new ReportScope([], ReportTexts.Of(settings.Language), new ReportNumbers(settings.PersianDigits))).ToString();
    }

    private static PlotSeries Line(PlotAxis x, double level, PlotStyle style) => new("", style, [(x.Low, level), (x.High, level)]);
}
