using System.Globalization;

namespace FoamDevice.Host;

/// <summary>A measurement in a line, for people.</summary>
public static class MeasurementWords
{
    /// <summary>What stands before everything that was measured on a simulated run.</summary>
    public const string Practice = "PRACTICE, of no foam";

    /// <summary>What was measured, its main figures, and who measured.</summary>
    public static Sentence Of(Measurement measurement)
    {
        (Sentence kind, Sentence age, Sentence figures, string who) = (
            Sentence.Of($"measurements.kind.{measurement.Kind}", KindOf(measurement.Kind)), AgeOf(measurement.FoamAgeSeconds), FiguresOf(measurement), measurement.Who);
        return measurement.IsPractice
            ? Sentence.Of("course.practice", $"PRACTICE, of no foam: {kind}{age}{figures} ({who})")
            : Sentence.Of("course.measured", $"{kind}{age}{figures} ({who})");
    }

    private static Sentence AgeOf(double? foamAgeSeconds)
    {
        double seconds = foamAgeSeconds ?? 0;
        return foamAgeSeconds is null ? Sentence.Nothing : Sentence.Of("course.atAge", $" at a foam age of {seconds:0.0} s");
    }

    private static Sentence FiguresOf(Measurement measurement)
    {
        Sentence figures = Sentence.Nothing;
        foreach (MeasuredFigure compared in measurement.Figures.Where(figure => MeasuredQuantity.Find(figure.Id) is { IsCompared: true }))
        {
            Sentence figure = FigureOf(compared);
            figures = figures.IsEmpty ? Sentence.Of("course.figures", $": {figure}") : Sentence.Of("course.figures.more", $"{figures}, {figure}");
        }

        return figures;
    }

    private static Sentence FigureOf(MeasuredFigure measured)
    {
        (Sentence title, Sentence value) = (Sentence.Of($"measured.{measured.Id}", TitleOf(measured)), Sentence.Named(ValueOf(measured with { IsExtrapolated = false })));
        return measured.IsExtrapolated
            ? Sentence.Of("course.figure.extrapolated", $"{title} {value} (extrapolated)")
            : Sentence.Of("course.figure", $"{title} {value}");
    }

    /// <summary>What was measured.</summary>
    public static string KindOf(MeasurementKind kind) => kind switch
    {
        MeasurementKind.Bubbles => "bubble sizes",
        MeasurementKind.Drainage => "drainage",
        _ => "liquid fraction",
    };

    /// <summary>What a figure is called.</summary>
    public static string TitleOf(MeasuredFigure figure) => MeasuredQuantity.Find(figure.Id)?.Title ?? figure.Id;

    /// <summary>A figure's number with its unit; an extrapolated one says so.</summary>
    public static string ValueOf(MeasuredFigure figure) => $"{Number(figure, figure.Value)}{(figure.Unit.Length == 0 ? "" : $" {figure.Unit}")}{(figure.IsExtrapolated ? " (extrapolated)" : "")}";

    /// <summary>A figure's 95 % interval; empty without one.</summary>
    public static string IntervalOf(MeasuredFigure figure) => figure is { Low: { } low, High: { } high } ? $"{Number(figure, low)} to {Number(figure, high)}" : "";

    /// <summary>Decimals that a figure is worth; four significant ones of a figure that this program does not know.</summary>
    public static int DigitsOf(MeasuredFigure figure) =>
        MeasuredQuantity.Find(figure.Id)?.Digits ?? (figure.Value == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(figure.Value))), 0, 9));

    private static string Number(MeasuredFigure figure, double value) =>
        value.ToString("F" + DigitsOf(figure).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
