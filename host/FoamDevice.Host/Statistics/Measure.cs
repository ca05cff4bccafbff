namespace FoamDevice.Host;

/// <summary>A figure of a run that runs are compared by.</summary>
/// <param name="Id">Its name in commands and exports, such as <c>pass-time</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Digits">Decimals that are worth showing.</param>
/// <param name="Value">Takes it from the figures of a run; null where the run has none.</param>
public sealed record Measure(string Id, string Title, string Unit, int Digits, Func<RunSummary, double?> Value)
{
    /// <summary>All measures, in the order in which they are shown.</summary>
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
    /// <returns>Null when there is none.</returns>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);
}
