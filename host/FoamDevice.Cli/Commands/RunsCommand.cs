using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs</c>: what stands on record. Reading never disturbs a run that is being recorded.</summary>
internal static class RunsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        return new TaughtCommand(
            "runs",
            "Shows and exports the runs on record; takes up those whose host died.",
            new HelpExample("foam runs list", "The last runs."),
            new HelpExample("foam runs show latest", "Figures, context, deviations and course of the newest run; any start of a run's id works too."),
            new HelpExample("foam runs compare 20261122-173000-7f3a latest", "Two runs, point by point."),
            new HelpExample("foam runs stats --method tessari-air --chart", "How the figures of many runs scatter, and whether they are steady."),
            new HelpExample("foam runs verify", "Whether all records are as they were written."),
            new HelpExample("foam runs recover --port /dev/ttyUSB0", "Goes on with a run whose host was killed or cut off."),
            new HelpExample("foam runs report latest --out run.html", "A page to read and print."),
            new HelpExample("foam runs export 20261122-173000-7f3a --format csv --output my-run", "Tables for a spreadsheet, into the folder my-run."))
        {
            RunsListCommand.Create(terminal),
            RunsShowCommand.Create(terminal),
            RunsNoteCommand.Create(terminal),
            RunsCorrectCommand.Create(terminal),
            RunsMarkCommand.Create(terminal),
            RunsCompareCommand.Create(terminal),
            RunsStatsCommand.Create(terminal),
            RunsReportCommand.Create(terminal),
            RunsExportCommand.Create(terminal),
            RunsImportCommand.Create(terminal),
            RecoverCommand.Create(terminal),
            VerifyCommand.Create(terminal),
        };
    }
}
