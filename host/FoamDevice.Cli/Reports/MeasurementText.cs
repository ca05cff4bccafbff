using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What was measured of a run's foam, as a person reads it.</summary>
internal static class MeasurementText
{
    private const int Width = TextWrap.ScreenWidth;
    private const int HashDigits = 12;

    /// <summary>Prints them; nothing when nothing was measured.</summary>
    public static void Write(TextWriter output, IReadOnlyList<RecordedMeasurement> measurements)
    {
        if (measurements.Count == 0)
            return;

        output.WriteLine();
        output.WriteLine("Measured of the foam");
        foreach (RecordedMeasurement recorded in measurements)
            Write(output, recorded);
    }

    /// <summary>Prints figures and warnings.</summary>
    public static void WriteFigures(TextWriter output, IReadOnlyList<MeasuredFigure> figures, IReadOnlyList<string> warnings)
    {
        var table = new TextTable("  FIGURE", "VALUE", "95 % INTERVAL", "");
        foreach (MeasuredFigure figure in figures)
        {
            string value = MeasurementWords.ValueOf(figure with { IsExtrapolated = false });
            table.Add($"  {MeasurementWords.TitleOf(figure)}", value, MeasurementWords.IntervalOf(figure), figure.IsExtrapolated ? "extrapolated" : "");
        }

        table.Write(output);
        foreach (string warning in warnings)
            WriteWrapped(output, $"! {warning}");
    }

    private static void Write(TextWriter output, RecordedMeasurement recorded)
    {
        Measurement measurement = recorded.Measurement;
        string practice = measurement.IsPractice ? $"{MeasurementWords.Practice}: " : "";
        string age = measurement.FoamAgeSeconds is { } seconds ? FormattableString.Invariant($", foam age {seconds:0.0} s") : "";
        string instrument = measurement.Instrument.Length > 0 ? $", {measurement.Instrument}" : "";
        WriteWrapped(output, $"{practice}{MeasurementWords.KindOf(measurement.Kind)}{age}: {measurement.Who}, {RecordWords.Time(recorded.At)}{instrument}; measurement {recorded.Key}");
        if (recorded.SupersededBy is { } later)
        {
            WriteWrapped(output, $"  superseded by {later}");
            return;
        }

        WriteFigures(output, measurement.Figures, measurement.Warnings);
        WriteWrapped(output, $"  by {measurement.Method}; {measurement.Software}");
        foreach ((string name, string value) in measurement.Settings)
            WriteWrapped(output, $"  {name}: {value}");

        foreach (MeasuredFile file in measurement.Files)
            output.WriteLine($"  file {file.Name}, {file.Bytes} bytes, SHA-256 {file.Sha256[..HashDigits]}...");
    }

    // Lines after the first are set in under the text.
    private static void WriteWrapped(TextWriter output, string text)
    {
        string indent = "  ";
        bool isFirst = true;
        foreach (string line in TextWrap.Lines(text.Trim(), Width - 2 * indent.Length))
        {
            output.WriteLine((isFirst && !text.StartsWith(' ') ? "" : isFirst ? indent : indent + indent) + line);
            isFirst = false;
        }
    }
}
