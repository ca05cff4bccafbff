namespace FoamDevice.Host;

/// <summary>A figure that measurements give: its name, what it is called, and how exactly it is worth showing.</summary>
/// <param name="Kind">The measurement that gives it.</param>
/// <param name="Id">Its name in records, commands and exports, such as <c>d32</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Unit">Its unit; empty for a plain number.</param>
/// <param name="Digits">Decimals that are worth showing.</param>
/// <param name="Definition">What it is, in a sentence.</param>
/// <param name="IsCompared">Runs are compared, counted together and charted by it.</param>
public sealed record MeasuredQuantity(MeasurementKind Kind, string Id, string Title, string Unit, int Digits, string Definition, bool IsCompared)
{
    private const string RipeningSlope = "ripening-slope";

    /// <summary>It changes as the foam ages, so that it is compared at one age only.</summary>
    public bool IsOfAnAge => Kind == MeasurementKind.Bubbles && Id != RipeningSlope;

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<MeasuredQuantity> All { get; } =
    [
        Bubbles("count", "Bubbles", "", 0, "Number of bubbles that the figures rest on.", false),
        Bubbles("d10", "D10", "µm", 1, "Mean diameter, Σd / n.", true),
        Bubbles("d32", "D32", "µm", 1, "Sauter mean diameter, Σd³ / Σd².", true),
        Bubbles("dv10", "Dv10", "µm", 1, "Diameter below which 10 % of the gas volume lies.", false),
        Bubbles("dv50", "Dv50", "µm", 1, "Diameter below which half of the gas volume lies.", true),
        Bubbles("dv90", "Dv90", "µm", 1, "Diameter below which 90 % of the gas volume lies.", false),
        Bubbles("span", "Span", "", 3, "(Dv90 − Dv10) / Dv50.", true),
        Bubbles("number-over-200", "Bubbles > 200 µm, by number", "%", 2, "Share of the bubbles that are wider than 200 µm.", false),
        Bubbles("volume-over-200", "Bubbles > 200 µm, by volume", "%", 2, "Share of the gas volume in bubbles wider than 200 µm.", true),
        Bubbles("number-over-500", "Bubbles > 500 µm, by number", "%", 2, "Share of the bubbles that are wider than 500 µm.", false),
        Bubbles("volume-over-500", "Bubbles > 500 µm, by volume", "%", 2, "Share of the gas volume in bubbles wider than 500 µm.", true),
        Bubbles(RipeningSlope, "Growth of d²", "µm²/s", 2, "Slope of the square of the mean diameter over the age of the foam.", true),
        Drainage("fht", "FHT", "s", 1, "Foam half-life: age at which half of the liquid that was put into the foam has drained.", true),
        Drainage("fdt", "FDT", "s", 1, "First drained liquid: age of the first reading that shows some; its interval begins with the last that shows none.", true),
        Drainage("t25", "t25", "s", 1, "Age at which 25 % of the liquid that drains in the end, by the fitted curve, has drained.", true),
        Drainage("t50", "t50", "s", 1, "Age at which 50 % of the liquid that drains in the end, by the fitted curve, has drained.", true),
        Drainage("t75", "t75", "s", 1, "Age at which 75 % of the liquid that drains in the end, by the fitted curve, has drained.", true),
        Drainage("hill-volume", "V of v = V·tⁿ/(c + tⁿ)", "mL", 3, "Liquid that drains in the end, by the curve V·tⁿ/(c + tⁿ).", false),
        Drainage("hill-exponent", "n of v = V·tⁿ/(c + tⁿ)", "", 3, "Exponent of the curve V·tⁿ/(c + tⁿ).", false),
        Drainage("hill-residual", "Residual SD of v = V·tⁿ/(c + tⁿ)", "mL", 4, "Standard deviation of the readings around the curve V·tⁿ/(c + tⁿ).", false),
        Drainage("first-order-volume", "V of v = V·(1 − e^(−t/τ))", "mL", 3, "Liquid that drains in the end, by the first-order curve.", false),
        Drainage("first-order-time", "τ of v = V·(1 − e^(−t/τ))", "s", 1, "Time constant of the first-order curve.", false),
        Drainage("first-order-half-time", "Half time of v = V·(1 − e^(−t/τ))", "s", 1, "τ·ln 2: age at which half of what drains in the end has drained, by the first-order curve.", false),
        Drainage("first-order-residual", "Residual SD of v = V·(1 − e^(−t/τ))", "mL", 4, "Standard deviation of the readings around the first-order curve.", false),
        Weight("liquid-fraction", "Liquid fraction", "%", 2, "Share of the foam's volume that is liquid: m / (V·ρ); the gas is taken to weigh nothing.", true),
        Weight("foam-density", "Foam density", "g/mL", 4, "Mass of the foam over its volume.", true),
    ];

    /// <summary>Finds one by its name.</summary>
    /// <returns>Null when there is none.</returns>
    public static MeasuredQuantity? Find(string id) => All.FirstOrDefault(quantity => quantity.Id == id);

    private static MeasuredQuantity Bubbles(string id, string title, string unit, int digits, string definition, bool isCompared) =>
        new(MeasurementKind.Bubbles, id, title, unit, digits, definition, isCompared);

    private static MeasuredQuantity Drainage(string id, string title, string unit, int digits, string definition, bool isCompared) =>
        new(MeasurementKind.Drainage, id, title, unit, digits, definition, isCompared);

    private static MeasuredQuantity Weight(string id, string title, string unit, int digits, string definition, bool isCompared) =>
        new(MeasurementKind.LiquidFraction, id, title, unit, digits, definition, isCompared);
}
