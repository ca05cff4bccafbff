using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A study of operators and devices as a person reads it.</summary>
internal static class VarianceStudyText
{
    /// <summary>Prints the study of a figure, or why there is none.</summary>
    public static void Write(TextWriter output, Measure measure, RunGroup group)
    {
        if (group.StudyOf(measure, out string? obstacle) is not { } study)
        {
            foreach (string line in TextWrap.Lines($"{measure.Title}: no study of operators and devices. {obstacle}", TextWrap.ScreenWidth))
                output.WriteLine(line);

            output.WriteLine();
            return;
        }

        output.WriteLine($"{measure.Title}: {study.Operators} operators, {study.Devices} devices, {study.Replicates} runs of each pair");
        var table = new TextTable("SOURCE", $"VARIANCE {measure.Unit}²", $"SD {measure.Unit}", "SHARE");
        Add(table, "operators", study.OperatorVariance, study);
        Add(table, "devices", study.DeviceVariance, study);
        if (!study.IsPooled)
            Add(table, "operator with device", study.InteractionVariance, study);

        Add(table, "repetition", study.RepeatVariance, study);
        Add(table, "all", study.TotalVariance, study);
        table.Write(output);
        if (study.IsPooled)
            output.WriteLine("Operators and devices do not interact; what they have together counts as repetition.");

        output.WriteLine();
    }

    private static void Add(TextTable table, string source, double variance, VarianceStudy study)
    {
        string share = study.TotalVariance > 0 ? FormattableString.Invariant($"{variance / study.TotalVariance * 100:0.0} %") : "-";
        table.Add(source, FigureText.Scatter(variance), FigureText.Scatter(Math.Sqrt(variance)), share);
    }
}
