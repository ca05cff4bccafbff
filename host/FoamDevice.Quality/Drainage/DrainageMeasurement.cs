using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Quality;

/// <summary>Drainage as it goes on record: figures, the sheet with all marks, and the plot.</summary>
public static class DrainageMeasurement
{
    /// <summary>What the figures are worked out by.</summary>
    public const string Method = "drained liquid over foam age; least squares of v = V·tⁿ/(c + tⁿ) and of v = V·(1 − e^(−t/τ)); 95 % intervals by profile";

    /// <summary>The measurement of some readings.</summary>
    /// <param name="result">What was worked out.</param>
    /// <param name="sheet">The marks.</param>
    /// <param name="liquidSource">Where the volume of liquid comes from, for people; empty when it is not known.</param>
    /// <param name="who">Who read.</param>
    /// <param name="instrument">With what; may be empty.</param>
    /// <param name="software">The program, with its version.</param>
    public static Measurement Of(DrainageResult result, DrainageSheet sheet, string liquidSource, string who, string instrument, string software)
    {
        Dictionary<string, string> settings = new()
        {
            ["readings"] = FormattableString.Invariant($"{result.Readings.Count}, from {result.Readings[0].FoamAgeSeconds:0.0} to {result.Readings[^1].FoamAgeSeconds:0.0} s; {sheet.Scale.Explanation}"),
        };
        if (result.LiquidMilliliters is { } liquid)
            settings["liquid in the foam"] = $"{liquid.ToString("0.0000", CultureInfo.InvariantCulture)} mL, {liquidSource}";

        return new Measurement
        {
            Kind = MeasurementKind.Drainage,
            Who = who,
            Instrument = instrument,
            Method = Method,
            Software = software,
            Settings = settings,
            Figures = result.Figures,
            Warnings = result.Warnings,
        };
    }

    /// <summary>The files that are kept with it: every mark, also those that were corrected or taken away, and the plot.</summary>
    /// <param name="result">What was worked out.</param>
    /// <param name="sheet">The marks.</param>
    /// <param name="title">What stands above the plot.</param>
    public static IReadOnlyList<FileToKeep> Files(DrainageResult result, DrainageSheet sheet, string title) =>
    [
        FileToKeep.OfText("drainage.csv", "text/csv", DrainageCsv.Write(sheet)),
        FileToKeep.OfBytes("drainage.png", "image/png", DrainagePlot.Png(result, title)),
    ];
}
