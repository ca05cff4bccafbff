using System.Globalization;
using FoamDevice.Cli.Measuring;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Reports;

/// <summary>Bubble sizes as a person reads them.</summary>
internal static class BubblesText
{
    private const int BarColumns = 30;
    private const int Width = TextWrap.ScreenWidth;

    /// <summary>Prints them.</summary>
    public static void Write(TextWriter output, BubblesAnswer answer, RunRecord? record)
    {
        foreach (AgedSizes age in answer.Ages)
            Write(output, age);

        if (answer.Ripening is { } ripening)
            Write(output, ripening, answer.Ages.Count);

        output.WriteLine($"Written: {string.Join(", ", answer.Written)}.");
        output.WriteLine("Look at the overlay before you trust the figures; circles can be removed, changed or added in the CSV, then: --edited CSV");
        if (record is null)
            output.WriteLine("Not on record: name a run with --run to put it there.");

        foreach (RecordedMeasurement recorded in answer.Recorded)
            output.WriteLine($"On record of run {record!.Header.Id}{(recorded.Measurement.IsPractice ? $" (SIMULATED; {MeasurementWords.Practice})" : "")}: measurement {recorded.Key}{(recorded.Measurement.Supersedes is { } before ? $", in place of {before}" : "")}.");
    }

    private static void Write(TextWriter output, AgedSizes age)
    {
        output.WriteLine(age.AgeSeconds is { } seconds ? FormattableString.Invariant($"Bubbles at a foam age of {seconds:0.###} s") : "Bubbles");
        foreach (FoundPicture picture in age.Pictures)
            WriteWrapped(output, FormattableString.Invariant($"  {picture.Picture.Name}: {picture.Picture.Bubbles.Count} found, {picture.Picture.Bubbles.Count(bubble => bubble.CutByFrame)} of them cut by the frame; {picture.Picture.WidthMillimeters:0.###} × {picture.Picture.HeightMillimeters:0.###} mm; {picture.Scale.Explanation}"));

        foreach (EditedPicture edit in age.Edits.Where(edit => edit.IsChanged))
            output.WriteLine(FormattableString.Invariant($"  {edit.Found.Name} edited: {edit.Removed.Count} removed, {edit.Changed.Count} changed, {edit.Added.Count} added"));

        foreach (string doubt in age.Doubts)
            WriteWrapped(output, $"! DOUBTFUL. {doubt}");

        output.WriteLine();
        MeasurementText.WriteFigures(output, BubbleMeasurement.Figures(age.Sizes), []);
        output.WriteLine(FormattableString.Invariant($"  Class: {age.Sizes.Class.ToString().ToLowerInvariant()}-foam, by D10 (micro below {BubbleClasses.MiniFromMicrometers:0} µm, mini to {BubbleClasses.MacroFromMicrometers:0} µm, macro above)"));
        output.WriteLine($"  Bubbles that the frame cuts are made up for by the {FrameCorrection.Name} correction; intervals by bootstrap over bubbles.");
        output.WriteLine();
        Write(output, age.Sizes.Histogram);
        foreach (string warning in age.Warnings)
            WriteWrapped(output, $"! {warning}");

        output.WriteLine();
    }

    private static void Write(TextWriter output, IReadOnlyList<HistogramBin> histogram)
    {
        var table = new TextTable("  DIAMETER", "FOUND", "BY NUMBER", "BY VOLUME", "");
        double most = histogram.Max(bin => bin.VolumePercent);
        foreach (HistogramBin bin in histogram)
        {
            string bar = new('#', (int)Math.Round(BarColumns * bin.VolumePercent / most));
            table.Add(FormattableString.Invariant($"  {bin.FromMicrometers:0} to {bin.ToMicrometers:0} µm"), FormattableString.Invariant($"{bin.Found}"), FormattableString.Invariant($"{bin.NumberPercent:0.0} %"), FormattableString.Invariant($"{bin.VolumePercent:0.0} %"), bar);
        }

        table.Write(output);
    }

    private static void Write(TextWriter output, Ripening ripening, int ages)
    {
        IntervalEstimate slope = ripening.SquareMicrometersPerSecond;
        output.WriteLine(FormattableString.Invariant($"Growth of D32²: {slope.Value:0.##} µm²/s, 95 % interval {slope.Interval.Low:0.##} to {slope.Interval.High:0.##} ({BasisWords(ripening.Basis, ages)})"));
        output.WriteLine();
    }

    private static string BasisWords(RipeningBasis basis, int ages) => basis == RipeningBasis.BubblesOnly
        ? "two ages: from the chance among so many bubbles only; a third age would show whether growth is steady"
        : FormattableString.Invariant($"from how {ages} ages scatter about the line");

    private static void WriteWrapped(TextWriter output, string text)
    {
        string indent = text.StartsWith(' ') ? "    " : "  ";
        bool isFirst = true;
        foreach (string line in TextWrap.Lines(text.Trim(), Width - indent.Length))
        {
            output.WriteLine((isFirst ? text[..(text.Length - text.TrimStart().Length)] : indent) + line);
            isFirst = false;
        }
    }
}
