using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs list</c>: the newest runs, or those that are asked for.</summary>
internal static class RunsListCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var filter = new RunFilterOptions("Runs that ended so only; none: not ended, or the device never told.");
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        Option<int> limit = CommonOptions.Limit(DefaultLimit);
        var command = new TaughtCommand(
            "list",
            "Lists the newest runs; of all, or of those that are asked for.",
            new HelpExample("foam runs list --method tessari-air --real --since 2026-11-01", "What a machine has made by a method since a day."),
            new HelpExample("foam runs list --outcome faulted --limit 5", "The last five runs that a fault ended."));
        filter.AddTo(command);
        command.Add(limit);
        command.Add(store);
        command.Add(json);
        command.SetAction(parsed =>
        {
            RunFilter asked = filter.Read(parsed);
            IReadOnlyList<RecordHeader> runs = List(parsed.GetValue(store), asked with { Limit = parsed.GetValue(limit) });
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, runs);
            else if (runs.Count == 0 && asked != RunFilter.All)
                terminal.Output.WriteLine("No run on record is such a one. `foam runs list` shows the newest of all.");
            else
                RunReport.WriteList(terminal.Output, runs);
        });
        return command;
    }

    private static IReadOnlyList<RecordHeader> List(string? address, RunFilter filter)
    {
        using RunStore? store = StoredRuns.Open(address);
        return store is null ? [] : new RunSearch(store).List(filter);
    }
}
