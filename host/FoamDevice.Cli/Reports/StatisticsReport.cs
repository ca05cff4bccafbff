using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>The figures of many runs as a person reads them.</summary>
/// <param name="Groups">The runs, those that may be counted together in one group.</param>
/// <param name="LeftOut">How many were asked for and not counted, since they were not completed.</param>
/// <param name="Request">What was asked.</param>
internal sealed record StatisticsReport(IReadOnlyList<RunGroup> Groups, long LeftOut, StatisticsRequest Request)
{
    private const int Width = TextWrap.ScreenWidth;

    /// <summary>Prints it.</summary>
    public void Write(TextWriter output)
    {
        if (Groups.Count == 0)
            output.WriteLine("No completed run on record is such a one. `foam runs list` shows the newest of all.");

        foreach (RunGroup group in Groups)
            Write(output, group);

        if (LeftOut > 0)
            WriteWrapped(output, $"{Runs(LeftOut)} not completed {(LeftOut == 1 ? "is" : "are")} left out; --outcome counts those.");

        if (Groups.Any(group => group.IsSimulated) && Groups.Any(group => !group.IsSimulated))
            WriteWrapped(output, "Simulated and real runs are counted apart; --sim or --real chooses.");
    }

    private void Write(TextWriter output, RunGroup group)
    {
        output.WriteLine($"{group.MethodId}, {(group.IsSimulated ? "SIMULATED" : "REAL")}: {Runs(group.Runs.Count)}");
        if (group.MethodTexts > 1)
            WriteWrapped(output, $"The method had {group.MethodTexts} different texts in these runs; `foam runs compare` shows how two differ.");

        if (group.WithoutCalibration > 0)
            WriteWrapped(output, $"{Runs(group.WithoutCalibration)} had no volume calibration in force: their volumes are nominal.");

        WriteSpreads(output, group);
        output.WriteLine();
        foreach (Measure measure in Request.Measures)
        {
            if (Request.WithStudy)
                VarianceStudyText.Write(output, measure, group);

            if (Request.WithChart)
            {
                ControlChartText.Write(output, measure, group.ValuesOf(measure));
                output.WriteLine();
            }
        }
    }

    private void WriteSpreads(TextWriter output, RunGroup group)
    {
        var table = new TextTable("MEASURE", "N", "MEAN", "95 % OF MEAN", "SD", "CV %", "LEAST", "MOST");
        foreach (Measure measure in Request.Measures)
        {
            Spread spread = Spread.Of([.. group.ValuesOf(measure).Select(value => value.Value)]);
            table.Add(
                $"{measure.Id} {measure.Unit}",
                spread.Count.ToString(CultureInfo.InvariantCulture),
                FigureText.Of(spread.Mean, measure.Digits),
                spread.Low is null ? "-" : $"± {FigureText.Scatter((spread.High - spread.Low) / 2)}",
                FigureText.Scatter(spread.Deviation),
                FigureText.Scatter(spread.VariationPercent),
                FigureText.Of(spread.Least, measure.Digits),
                FigureText.Of(spread.Most, measure.Digits));
        }

        table.Write(output);
    }

    private static string Runs(long count) => count == 1 ? "1 run" : $"{count.ToString(CultureInfo.InvariantCulture)} runs";

    private static void WriteWrapped(TextWriter output, string text)
    {
        foreach (string line in TextWrap.Lines(text, Width))
            output.WriteLine(line);
    }
}
