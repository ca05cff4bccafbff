using System.CommandLine;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Commands;

/// <summary><c>foam runs compare</c>: two runs, point by point.</summary>
internal static class RunsCompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> first = new("first") { Description = StoredRuns.HowToName };
        Argument<string> second = new("second") { Description = "The run to hold against it, likewise." };
        Option<string?> store = CommonOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new TaughtCommand(
            "compare",
            "Holds two runs against each other: method, plan, machine, calibration, every figure, every pass. Differences are the second less the first.",
            new HelpExample("foam runs compare 20261122-173000-7f3a latest", "How the newest run differs from another."))
        {
            first,
            second,
            store,
            json,
        };
        command.SetAction(parsed =>
        {
            using RunStore runs = StoredRuns.OpenWithRuns(parsed.GetValue(store));
            RunRecord a = StoredRuns.Find(runs, parsed.GetRequiredValue(first));
            RunRecord b = StoredRuns.Find(runs, parsed.GetRequiredValue(second));
            if (a.Header.Key == b.Header.Key)
                throw new BadInputException($"Both are the run {a.Header.Id}. Give another one to hold against it.");

            var comparison = RunComparison.Of(a, b);
            if (parsed.GetValue(json))
                JsonText.Write(terminal.Output, ComparisonJson.Of(comparison));
            else
                ComparisonReport.Write(terminal.Output, comparison);
        });
        return command;
    }
}
