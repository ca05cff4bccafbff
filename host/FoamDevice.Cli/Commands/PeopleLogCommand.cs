using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam people log</c>: who did what at the bench page, outside of runs.</summary>
internal static class PeopleLogCommand
{
    private const int DefaultLimit = 50;
    private const string Nothing = "Nothing is on record yet. At the bench page (foam serve) it is written down who signs in, who has the controls, and what is asked of the machine outside of runs.";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        Option<int> limit = CommonOptions.Limit(DefaultLimit);
        var command = new TaughtCommand(
            "log",
            "Shows who signed in at the bench page, who had the controls, who was put on file, and what was asked of the machine outside of runs. What was done to a run is in its record (foam runs show).",
            new HelpExample("foam people log --limit 200 --json", "For scripts."),
            new HelpExample("foam people log --store postgres://lab@server/foam", "Of all benches that sync with the laboratory's server."))
        {
            limit,
            store,
            json,
        };
        command.SetAction(parsed => Show(Read(parsed.GetValue(store), parsed.GetValue(limit)), parsed.GetValue(json), terminal.Output));
        return command;
    }

    private static IReadOnlyList<LoggedAct> Read(string? address, int limit)
    {
        using RunStore? store = StoredRuns.Open(address);
        return store is null ? [] : new BenchLog(store).Newest(limit);
    }

    private static void Show(IReadOnlyList<LoggedAct> acts, bool json, TextWriter output)
    {
        if (json)
        {
            JsonText.Write(output, acts.Select(logged => new { logged.At, logged.Act.Kind, logged.Act.Who, logged.Act.Text, logged.Writer }));
        }
        else if (acts.Count == 0)
        {
            output.WriteLine(Nothing);
        }
        else
        {
            var table = new TextTable("TIME", "WHO", "WHAT", "LOG");
            foreach (LoggedAct logged in acts)
                table.Add(RecordWords.Time(logged.At), logged.Act.Who, logged.Act.Text, logged.Writer);

            table.Write(output);
        }
    }
}
