using System.CommandLine;
using Spectre.Console;

namespace FoamDevice.Campaigns;

/// <summary><c>replay</c>: one seed again, told step by step.</summary>
public static class ReplayCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var seed = new Argument<ulong>("SEED") { Description = "The seed." };
        var verbose = new Option<bool>("--verbose") { Description = "Tell hellos too, and where the carriages and the valve stand each second." };
        var command = new Command("replay", "Lives through one seed again and tells what host, line, device, bench and operator do.") { seed, verbose };
        command.SetAction(parsed => Run(AnsiConsole.Console, parsed.GetValue(seed), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IAnsiConsole console, ulong seed, bool verbose)
    {
        Scenario scenario = Scenario.Draw(seed);
        console.WriteLine(MethodText.Of(scenario));
        foreach (PlannedFault fault in scenario.Faults)
            console.WriteLine($"planned: {fault}");

        RunReport report = CampaignRun.Execute(scenario, entry => Tell(console, entry, verbose));
        console.WriteLine(FormattableString.Invariant($"Ended {report.Ending} after {report.SimulatedMicroseconds / 1e6:0.0} s; fingerprint {report.Hash:x16}."));
        if (report.Violation is { } violation)
            console.MarkupLineInterpolated($"[red]{violation.Invariant}[/] at {violation.AtMicroseconds / 1e6:0.000} s. {violation.Text}");

        return report.Violation is null ? 0 : 1;
    }

    private static void Tell(IAnsiConsole console, ChronicleEntry entry, bool verbose)
    {
        if (verbose || !entry.IsRoutine)
            console.WriteLine(entry.ToString());
    }
}
