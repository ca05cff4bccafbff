namespace FoamDevice.Host;

/// <summary>A figure of a run that runs are compared by.</summary>
/// <param name="Id">Its name in commands and exports, such as <c>pass-time</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Digits">Decimals that are worth showing.</param>
/// <param name="Value">Takes it from the figures of a run; null where the run has none.</param>
public sealed record Measure(string Id, string Title, string Unit, int Digits, Func<RunSummary, double?> Value)
{
    /// <summary>All measures that every run may have, in the order in which they are shown; what people measured of the foam comes behind them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("pass-time", "Pass time, mean", "s", 4, summary => summary.MainStage?.MeanSeconds),
        new("pass-time-cv", "Pass time, CV within the run", "%", 4, summary => summary.MainStage?.CoefficientOfVariationPercent),
        new("gap", "Gap between passes, mean", "ms", 3, summary => summary.GapMeanMilliseconds),
        new("gap-sd", "Gap between passes, SD within the run", "ms", 3, summary => summary.GapDeviationMilliseconds),
        new("skew", "Skew of the starts, largest", "ms", 3, summary => summary.StartSkewMaxMilliseconds),
        new("liquid", "Liquid moved", "mL", 4, summary => summary.LiquidMilliliters),
        new("gas", "Gas drawn", "mL", 4, summary => summary.GasMilliliters),
        new("drift-a", "Drift of axis A", "mm", 4, summary => summary.DriftMillimetersA),
        new("drift-b", "Drift of axis B", "mm", 4, summary => summary.DriftMillimetersB),
    ];

    /// <summary>Finds a measure by its name.</summary>
    /// <param name="id">One of <see cref="All"/>, or a figure of the foam such as <c>fht</c> or <c>d32@30s</c>.</param>
    /// <returns>Null when there is none.</returns>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id) ?? (FoamFigure.Find(id) is { } figure ? Of(figure) : null);

    /// <summary>The figures of the foam that some measurements have, as measures.</summary>
    public static IReadOnlyList<Measure> In(IEnumerable<RecordedMeasurement> measurements) => [.. FoamFigure.In(measurements).Select(Of)];

    private static Measure Of(FoamFigure figure) =>
        new(figure.Id, figure.Title, figure.Quantity.Unit, figure.Quantity.Digits, summary => figure.Of(summary.Measurements)?.Value);
}
