using ScottPlot;

namespace FoamDevice.Quality;

/// <summary>Readings with both curves, and below what the curves leave: a person sees whether they tell the readings.</summary>
public static class DrainagePlot
{
    private const int Width = 900;
    private const int Height = 800;
    private const int CurvePoints = 300;
    private static readonly Color HillColor = Color.FromHex("#0B5CAD");
    private static readonly Color FirstOrderColor = Color.FromHex("#C2410C");
    private static readonly Color ReadingColor = Color.FromHex("#1F2933");

    /// <summary>The plot as PNG.</summary>
    /// <param name="result">What is drawn.</param>
    /// <param name="title">What stands above it, such as the run, and whether it is simulated.</param>
    public static byte[] Png(DrainageResult result, string title)
    {
        var plots = new Multiplot();
        plots.AddPlots(2);
        DrawCurves(plots.GetPlot(0), result, title);
        DrawResiduals(plots.GetPlot(1), result);
        return plots.Render(Width, Height).GetImageBytes(ImageFormat.Png);
    }

    private static void DrawCurves(Plot plot, DrainageResult result, string title)
    {
        double last = result.Readings[^1].FoamAgeSeconds * 1.05;
        double[] ages = [.. Enumerable.Range(0, CurvePoints).Select(index => last * index / (CurvePoints - 1))];
        DrawCurve(plot, result.Hill, ages, HillColor, LinePattern.Solid);
        if (result.FirstOrder is { } firstOrder)
            DrawCurve(plot, firstOrder, ages, FirstOrderColor, LinePattern.Dashed);

        var read = plot.Add.ScatterPoints(Ages(result), result.Readings.Select(reading => reading.DrainedMilliliters).ToArray(), ReadingColor);
        read.MarkerSize = 7;
        read.LegendText = "readings";
        if (result.LiquidMilliliters is { } liquid)
        {
            var half = plot.Add.HorizontalLine(liquid / 2, 1, Colors.Gray, LinePattern.Dotted);
            half.LegendText = "half of the liquid";
        }

        plot.Title(title);
        plot.XLabel("Age of the foam, s");
        plot.YLabel("Drained liquid, mL");
        plot.ShowLegend(Alignment.LowerRight);
        plot.Axes.SetLimitsX(0, last);
    }

    private static void DrawCurve(Plot plot, DrainageFit fit, double[] ages, Color color, LinePattern pattern)
    {
        var line = plot.Add.ScatterLine(ages, ages.Select(fit.At).ToArray(), color);
        line.LineWidth = 2;
        line.LinePattern = pattern;
        line.LegendText = fit.Model.Formula;
    }

    private static void DrawResiduals(Plot plot, DrainageResult result)
    {
        plot.Add.HorizontalLine(0, 1, Colors.Gray);
        DrawResiduals(plot, result, result.Hill, HillColor, MarkerShape.FilledCircle);
        if (result.FirstOrder is { } firstOrder)
            DrawResiduals(plot, result, firstOrder, FirstOrderColor, MarkerShape.OpenSquare);

        plot.XLabel("Age of the foam, s");
        plot.YLabel("Reading less curve, mL");
        plot.ShowLegend(Edge.Bottom);
        plot.Axes.SetLimitsX(0, result.Readings[^1].FoamAgeSeconds * 1.05);
    }

    private static void DrawResiduals(Plot plot, DrainageResult result, DrainageFit fit, Color color, MarkerShape shape)
    {
        var points = plot.Add.ScatterPoints(Ages(result), fit.Residuals.ToArray(), color);
        points.MarkerShape = shape;
        points.MarkerSize = 7;
        points.LegendText = FormattableString.Invariant($"{fit.Model.Formula}, SD {fit.ResidualDeviationMilliliters:0.0000} mL");
    }

    private static double[] Ages(DrainageResult result) => [.. result.Readings.Select(reading => reading.FoamAgeSeconds)];
}
