using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs</c>: what stands on record. Reading never disturbs a run that is being recorded.</summary>
internal static class RunsCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "runs",
            "Shows and exports the runs on record; takes up those whose host died.",
            new HelpExample("foam runs list", "The last runs."),
            new HelpExample("foam runs show latest", "The figures of the newest run; any start of a run's id works too."),
            new HelpExample("foam runs recover --port /dev/ttyUSB0", "Goes on with a run whose host was killed or cut off."),
            new HelpExample("foam runs export 20261122-173000-7f3a --format csv --output my-run", "Tables for a spreadsheet, into the folder my-run."))
        {
            List(terminal),
            Show(terminal),
            Export(terminal),
            RecoverCommand.Create(terminal),
        };
    }

    private static Command List(Terminal terminal)
    {
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var limit = new Option<int>("--limit")
        {
            Description = "How many, newest first.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultLimit,
            CustomParser = OptionValues.WholeNumber("--limit", 1),
        };
        var command = new TaughtCommand("list", "Lists the newest runs.") { limit, store, json };
        command.SetAction(parsed =>
        {
            IReadOnlyList<RecordHeader> runs = ListRuns(parsed.GetValue(store), parsed.GetValue(limit));
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, runs);
            else
                RunReport.WriteList(terminal.Output, runs);
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string> run = RunArgument();
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand("show", "Shows one run: volumes moved, pass times, gaps, skew, drift, outcome, and what of it is lost.") { run, store, json };
        command.SetAction(parsed =>
        {
            RunReport report = RunReport.Of(FindRun(parsed.GetValue(store), parsed.GetRequiredValue(run)));
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, report);
            else
                report.Write(terminal.Output);
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        Argument<string> run = RunArgument();
        Option<string?> store = CommonOptions.Store();
        Option<RunExportFormat> format = new("--format")
        {
            Description = "json: everything in one file. csv: run.csv, passes.csv, events.csv, and gaps.csv for what is lost.",
            HelpName = "csv|json",
            Required = true,
            CustomParser = OptionValues.Word<RunExportFormat>("--format"),
        };
        Option<string?> output = new("--output")
        {
            Description = "File for json (default: standard output), folder for csv (default: the run's id).",
            HelpName = "PATH",
        };
        var command = new TaughtCommand(
            "export",
            "Exports a run, with units in all names and the SIM mark in every file. Its field ending is Closed when the device told the run to its end.",
            new HelpExample("foam runs export latest --format json > run.json", "One file with everything."),
            new HelpExample("foam runs export latest --format csv", "Four tables in a folder named like the run."))
        {
            run,
            format,
            output,
            store,
        };
        command.SetAction(parsed =>
        {
            RunRecord record = FindRun(parsed.GetValue(store), parsed.GetRequiredValue(run));
            RunExport.Write(record, parsed.GetValue(format), parsed.GetValue(output), terminal.Output);
        });
        return command;
    }

    private static IReadOnlyList<RecordHeader> ListRuns(string? path, int limit)
    {
        using RunStore? store = OpenForReading(path);
        return store is null ? [] : store.List(limit);
    }

    private static RunRecord FindRun(string? path, string id)
    {
        using RunStore store = OpenForReading(path) ?? throw new BadInputException("No run is on record yet. Try: foam run tessari-physiological --sim");
        if (id != "latest")
            return store.Find(id);

        RecordHeader newest = store.List(1).FirstOrDefault() ?? throw new BadInputException("No run is on record yet. Try: foam run tessari-physiological --sim");
        return store.Find(newest.Id);
    }

    // The default store does not exist before the first run: that is an empty list, not an error.
    private static RunStore? OpenForReading(string? path)
    {
        return path is null && !File.Exists(StoreLocation.Default) ? null : RunStore.OpenForReading(path ?? StoreLocation.Default);
    }

    private static Argument<string> RunArgument() => new("run") { Description = "Id of a run or the start of one, or: latest." };
}
