using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What people said of a run; a corrected value with what stood there, who corrected it and why.</summary>
internal static class ContextText
{
    /// <summary>Prints it; nothing when nobody said anything.</summary>
    public static void Write(TextWriter output, RunRecord record)
    {
        var fields = new TextFields();
        fields.Add("Operator", record.Operator.Length == 0 ? "not said" : record.Operator);
        RecordCorrection[] corrections = [.. record.Entries.Select(RecordCorrection.Of).OfType<RecordCorrection>()];
        RunContext now = record.ContextNow;
        foreach (RunContextField field in RunContextField.All)
            fields.Add(field.Title, ValueOf(field, now, [.. corrections.Where(correction => correction.Field == field.Id)]));

        output.WriteLine();
        output.WriteLine("As people said");
        fields.Write(output);
    }

    private static string ValueOf(RunContextField field, RunContext now, IReadOnlyList<RecordCorrection> corrections)
    {
        if (corrections.Count == 0)
            return now[field.Id] ?? "";

        string history = string.Join("; ", corrections.Reverse().Select(change => $"was {change.From ?? "not said"}, corrected by {change.Who} because {change.Why}"));
        return $"{now[field.Id] ?? "not said"} ({history})";
    }
}
