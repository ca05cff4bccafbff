using FoamDevice.Protocol;
using ScottPlot;

namespace FoamDevice.Host;

/// <summary>The plots: plungers over time, pass times, gaps, drift.</summary>
internal static class PlotsSection
{
    private const double MicrosecondsPerMillisecond = 1e3;

    // A hundredth of a millisecond, and a step of most machines: what is closer together is no difference worth a whole plot.
    private const double LeastMilliseconds = 0.02;
    private const double LeastMillimeters = 0.05;

    public static Markup Of(ReportScope scope)
    {
        PlotDrawing?[] plots = [.. scope.Runs.Select((run, index) => Plungers(scope, run.Record, index)), PassTimes(scope), Gaps(scope), Drift(scope)];
        Markup[] figures = [.. plots.OfType<PlotDrawing>().Select(plot => Figure(scope, plot))];
        return scope.Section("plots", figures.Length == 0 ? [scope.Paragraph("plots.none")] : figures);
    }

    private static Markup Figure(ReportScope scope, PlotDrawing plot) => Markup.Element(
        "figure",
        Markup.Element("figcaption", Markup.Element("strong", Markup.Text(plot.Title)), Markup.All([.. plot.Series.DistinctBy(series => series.Name).Select(PlotKey.Of)])),
        plot.Draw(scope));

    private static PlotDrawing? Plungers(ReportScope scope, RunRecord record, int run)
    {
        var a = PlungerPath.Of(record, SyringeSide.A);
        var b = PlungerPath.Of(record, SyringeSide.B);
        if (a.Count == 0)
            return null;

        string title = scope.IsComparison ? $"{scope.Texts["plot.plungers"]} · {scope.NameOf(run)}" : scope.Texts["plot.plungers"];
        return new PlotDrawing($"plungers{run + 1}", title, scope.Texts["plot.time"], scope.Texts["plot.position"])
        {
            X = PlotAxis.Around(a.Concat(b).Select(point => point.Seconds), 1),
            Y = PlotAxis.Around(a.Concat(b).Select(point => point.Millimeters), 1),
            Series =
            [
                new(scope.Texts["axisA"], PlotStyle.First with { Marker = MarkerShape.None }, a),
                new(scope.Texts["axisB"], PlotStyle.Second with { Marker = MarkerShape.None }, b),
            ],
        };
    }

    private static PlotDrawing? PassTimes(ReportScope scope) => OverPasses(
        scope,
        "passTimes",
        pass => ((double)pass.DurationMicroseconds - pass.PlannedMicroseconds) / MicrosecondsPerMillisecond,
        _ => true,
        0);

    private static PlotDrawing? Gaps(ReportScope scope)
    {
        double[] asked = [.. scope.Runs.Select(run => run.Record.Plan.GapMicroseconds / MicrosecondsPerMillisecond).Distinct()];
        return OverPasses(scope, "gaps", pass => pass.GapMicroseconds / MicrosecondsPerMillisecond, pass => pass.Pass > 1, asked.Length == 1 ? asked[0] : null);
    }

    private static PlotDrawing? OverPasses(ReportScope scope, string name, Func<PassCompleted, double> value, Func<PassCompleted, bool> counts, double? asked)
    {
        PlotSeries[] measured = [.. scope.Runs.Select((run, index) => new PlotSeries(
            scope.IsComparison ? scope.NameOf(index) : scope.Texts["measured"],
            StyleOf(index),
            [.. run.Record.Passes.Where(counts).Select(pass => ((double)pass.Pass, value(pass)))])).Where(series => series.Points.Count > 0)];
        if (measured.Length == 0)
            return null;

        var points = measured.SelectMany(series => series.Points).ToArray();
        var x = PlotAxis.Around(points.Select(point => point.X), 1, wholeNumbers: true);
        PlotSeries[] line = asked is { } level ? [new(scope.Texts["asked"], PlotStyle.Asked, [(x.Low, level), (x.High, level)])] : [];
        return new PlotDrawing(name, scope.Texts[$"plot.{name}"], scope.Texts["plot.pass"], scope.Texts[$"plot.{name}.axis"])
        {
            X = x,
            Y = PlotAxis.Around(points.Select(point => point.Y).Concat(line.Select(_ => asked!.Value)), LeastMilliseconds),
            Series = [.. line, .. measured],
        };
    }

    private static PlotDrawing? Drift(ReportScope scope)
    {
        PlotSeries[] measured = [.. scope.Runs.Select((run, index) => DriftOf(scope, run.Record, index)).OfType<PlotSeries>()];
        if (measured.Length == 0)
            return null;

        double[] tolerances = [.. scope.Runs.Select(run => run.Record.Machine.DriftToleranceSteps / (double)run.Record.Machine.StepsPerMillimeter).Distinct()];
        var limits = tolerances.Length == 1 ? new[] { tolerances[0], -tolerances[0] } : [];
        PlotSeries[] lines = [.. limits.Select(limit => new PlotSeries(scope.Texts["plot.tolerance"], PlotStyle.Asked, [(0.4, limit), (2.6, limit)]))];
        return new PlotDrawing("drift", scope.Texts["plot.drift"], scope.Texts["plot.axis"], scope.Texts["plot.drift.axis"])
        {
            X = new PlotAxis(0.4, 2.6, [1, 2], 0),
            XWords = ["A", "B"],
            Y = PlotAxis.Around(measured.SelectMany(series => series.Points).Select(point => point.Y).Concat(limits).Append(0), LeastMillimeters),
            Series = [.. lines, .. measured],
        };
    }

    private static PlotSeries? DriftOf(ReportScope scope, RunRecord record, int index)
    {
        var summary = RunSummary.Of(record);
        if (summary.DriftMillimetersA is not { } a || summary.DriftMillimetersB is not { } b)
            return null;

        // Two runs stand side by side, not upon each other.
        double aside = scope.IsComparison ? (index * 0.16) - 0.08 : 0;
        string name = scope.IsComparison ? scope.NameOf(index) : scope.Texts["measured"];
        return new PlotSeries(name, StyleOf(index) with { HasLine = false }, [(1 + aside, a), (2 + aside, b)]);
    }

    private static PlotStyle StyleOf(int run) => run == 0 ? PlotStyle.First : PlotStyle.Second;
}
