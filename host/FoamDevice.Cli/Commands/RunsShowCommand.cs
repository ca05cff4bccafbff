using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs show</c>: one run, as far as its record tells.</summary>
internal static class RunsShowCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> run = new("run") { Description = StoredRuns.HowToName };
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "show",
            "Shows one run: volumes moved, pass times, gaps, skew, drift, outcome, what of it is lost; what people said of it, with corrections; what was measured of its foam; what was done otherwise than asked; "
                + "and its course, line by line.")
        {
            run,
            store,
            json,
        };
        command.SetAction(parsed =>
        {
            using RunStore runs = StoredRuns.OpenWithRuns(parsed.GetValue(store));
            Write(terminal.Output, StoredRuns.Find(runs, parsed.GetRequiredValue(run)), parsed.GetValue(json));
        });
        return command;
    }

    private static void Write(TextWriter output, RunRecord record, bool json)
    {
        RunReport report = RunReport.Of(record);
        if (json)
        {
            JsonText.Write(output, new
            {
                report.Run,
                record.Operator,
                report.Summary,
                report.Gaps,
                report.ConductedBy,
                report.Device,
                Context = ValuesOf(record.Context),
                ContextNow = ValuesOf(record.ContextNow),
                record.Entries,
                Measurements = MeasurementAnswer.Of(record),
                Deviations = Deviations.Of(record),
                Timeline = RunTimeline.Of(record),
            });
            return;
        }

        report.Write(output);
        ContextText.Write(output, record);
        MeasurementText.Write(output, record.Measurements);
        DeviationText.Write(output, Deviations.Of(record));
        TimelineText.Write(output, RunTimeline.Of(record), record.Header.IsSimulated);
    }

    private static Dictionary<string, string> ValuesOf(RunContext context) => context.Values.ToDictionary(said => said.Field.Id, said => said.Value);
}
