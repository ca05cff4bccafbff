using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>Two runs side by side, as a person reads them.</summary>
internal static class ComparisonReport
{
    private const int Width = TextWrap.ScreenWidth;
    private const int MostCellCharacters = 28;
    private const int HashDigits = 12;
    private const string Differs = "*";

    /// <summary>Prints the comparison.</summary>
    public static void Write(TextWriter output, RunComparison comparison)
    {
        output.WriteLine($"A  {Named(comparison.A)}");
        output.WriteLine($"B  {Named(comparison.B)}");
        if (comparison.IsSimulatedAgainstReal)
            output.WriteLine("ONE RUN IS SIMULATED, THE OTHER REAL: figures of a simulation prove nothing of a\nmachine.");

        output.WriteLine();
        WriteIdentity(output, comparison);
        WriteMethod(output, comparison);
        WriteFields(output, "Plan", comparison.Plan);
        WriteFields(output, "Machine", comparison.Machine);
        WriteFields(output, "Calibration", comparison.Calibration);
        WriteDeviations(output, "A", comparison.DeviationsA);
        WriteDeviations(output, "B", comparison.DeviationsB);
        WriteMeasures(output, comparison);
        WritePasses(output, comparison);
    }

    private static string Named(RunRecord run) => $"{run.Header.Id}  {(run.Header.IsSimulated ? "SIMULATED" : "REAL")}";

    private static void WriteIdentity(TextWriter output, RunComparison comparison)
    {
        var table = new TextTable("", "", "A", "B");
        foreach (ComparedField field in comparison.Identity.Concat(comparison.Context))
            table.Add(field.IsSame ? "" : Differs, field.Name, Cell(field.A), Cell(field.B));

        table.Write(output);
        output.WriteLine($"{Differs} differs");
        output.WriteLine();
    }

    private static void WriteMethod(TextWriter output, RunComparison comparison)
    {
        if (comparison.IsSameMethod)
        {
            output.WriteLine($"Method: the same text (SHA-256 {comparison.A.MethodSha256[..HashDigits]}...)");
            return;
        }

        output.WriteLine($"Method: the texts differ (SHA-256 {comparison.A.MethodSha256[..HashDigits]}... and {comparison.B.MethodSha256[..HashDigits]}...)");
        foreach (MethodLine line in comparison.MethodLines)
            output.WriteLine($"  {(line.InFirst ? 'A' : 'B')}{line.Number,4}: {line.Text}");
    }

    private static void WriteFields(TextWriter output, string name, IReadOnlyList<ComparedField> fields)
    {
        ComparedField[] different = [.. fields.Where(field => !field.IsSame)];
        if (different.Length == 0)
        {
            output.WriteLine($"{name}: the same in all {fields.Count} fields");
            return;
        }

        output.WriteLine($"{name}: {different.Length} of {fields.Count} fields differ");
        var table = new TextTable("  FIELD", "A", "B");
        foreach (ComparedField field in different)
            table.Add($"  {field.Name}", Cell(field.A), Cell(field.B));

        table.Write(output);
    }

    private static void WriteDeviations(TextWriter output, string run, IReadOnlyList<Deviation> deviations)
    {
        if (deviations.Count == 0)
            output.WriteLine($"{run} was made as its method asks.");

        foreach (Deviation deviation in deviations)
        {
            foreach (string line in TextWrap.Lines($"{run} deviates: {deviation.Text}", Width))
                output.WriteLine(line);
        }
    }

    private static void WriteMeasures(TextWriter output, RunComparison comparison)
    {
        output.WriteLine();
        var table = new TextTable("FIGURE", "A", "B", "B - A", "%");
        foreach (ComparedMeasure compared in comparison.Measures)
        {
            int digits = compared.Measure.Digits;
            table.Add(
                $"{compared.Measure.Title}, {compared.Measure.Unit}",
                FigureText.Of(compared.A, digits),
                FigureText.Of(compared.B, digits),
                FigureText.Difference(compared.Difference, digits),
                FigureText.Difference(compared.DifferencePercent, 3));
        }

        table.Write(output);
        output.WriteLine();
    }

    private static void WritePasses(TextWriter output, RunComparison comparison)
    {
        if (comparison.Passes.Count == 0)
        {
            output.WriteLine("Neither run made a pass.");
            return;
        }

        output.WriteLine("Passes: times in s; gaps, skews of the starts and all differences (B - A) in ms");
        var table = new TextTable("PASS", "TIME A", "TIME B", "B - A", "GAP A", "GAP B", "B - A", "SKEW A", "SKEW B", "B - A");
        foreach (ComparedPass pass in comparison.Passes)
        {
            table.Add(
                $"{pass.Pass}",
                FigureText.Of(pass.A?.DurationMicroseconds / 1e6, 4),
                FigureText.Of(pass.B?.DurationMicroseconds / 1e6, 4),
                FigureText.Difference(pass.TimeDifferenceMilliseconds, 2),
                FigureText.Of(Gap(pass, pass.A?.GapMicroseconds), 2),
                FigureText.Of(Gap(pass, pass.B?.GapMicroseconds), 2),
                FigureText.Difference(pass.GapDifferenceMilliseconds, 2),
                FigureText.Of(pass.A?.SkewMicroseconds / 1e3, 2),
                FigureText.Of(pass.B?.SkewMicroseconds / 1e3, 2),
                FigureText.Difference(pass.SkewDifferenceMilliseconds, 2));
        }

        table.Write(output);
        WriteLargest(output, comparison.Largest);
    }

    private static void WriteLargest(TextWriter output, IReadOnlyList<LargestDifference> largest)
    {
        string text = largest.Count == 0
            ? "The passes of both runs took the same times, to the microsecond."
            : $"Largest differences: {string.Join("; ", largest.Select(one => $"{one.Quantity} {FigureText.Difference(one.Milliseconds, 3)} ms at pass {one.Pass}"))}.";
        foreach (string line in TextWrap.Lines(text, Width))
            output.WriteLine(line);
    }

    private static double? Gap(ComparedPass pass, uint? microseconds) => pass.Pass == 1 ? null : microseconds / 1e3;

    private static string Cell(string text) => text.Length == 0 ? "-" : text.Length <= MostCellCharacters ? text : $"{text[..(MostCellCharacters - 3)]}...";
}
