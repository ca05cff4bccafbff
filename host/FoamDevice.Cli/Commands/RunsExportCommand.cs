using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs export</c>: a record for other programs, or whole, to be verified and imported elsewhere.</summary>
internal static class RunsExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> run = new("run") { Description = StoredRuns.HowToName };
        Option<string?> store = CommonOptions.Store();
        Option<RunExportFormat> format = new("--format")
        {
            Description = "json: everything in one file. csv: run, passes, events, gaps (what is lost), context, entries (notes, corrections, marks), deviations and measurements with their files' names, a table each. parquet: passes, events and measurements. "
                + "files: raw data and pictures of its measurements. "
                + "zip: all of it with its log entries, schema, report and hashes; `foam runs verify` and `foam runs import` read it.",
            HelpName = "csv|json|parquet|files|zip",
            Required = true,
            CustomParser = OptionValues.Word<RunExportFormat>("--format"),
        };
        Option<string?> output = new("--output")
        {
            Description = "File for json (default: standard output) and zip (default: the run's id and .zip), folder for csv, parquet and files (default: the run's id).",
            HelpName = "PATH",
        };
        var command = new TaughtCommand(
            "export",
            "Exports a run, with units in all names and the SIM mark in every file. Its field ending is Closed when the device told the run to its end.",
            new HelpExample("foam runs export latest --format json > run.json", "One file with everything."),
            new HelpExample("foam runs export latest --format csv", "Nine tables in a folder named like the run."),
            new HelpExample("foam runs export latest --format zip --output run.zip", "To hand on: verified and imported elsewhere, it is the same record."))
        {
            run,
            format,
            output,
            store,
        };
        command.SetAction(parsed =>
        {
            using RunStore runs = StoredRuns.OpenWithRuns(parsed.GetValue(store));
            RunRecord record = StoredRuns.Find(runs, parsed.GetRequiredValue(run));
            RunExport.Write(runs, record, parsed.GetValue(format), parsed.GetValue(output), terminal.Output);
        });
        return command;
    }
}
