using Spectre.Console;

namespace FoamDevice.Campaigns;

/// <summary>A run in which something did not hold, for people.</summary>
public static class FailureReport
{
    private const int LinesShown = 40;

    /// <summary>The command that lives through a seed again.</summary>
    public static string ReplayCommand(ulong seed) => $"dotnet run -c Release --project tests/FoamDevice.Campaigns -- replay {seed}";

    /// <summary>Writes what did not hold, when, the faults, the last events, and the command that replays it.</summary>
    public static void Write(IAnsiConsole console, RunReport report)
    {
        Violation violation = report.Violation!;
        console.MarkupLineInterpolated($"[red]Seed {report.Seed}: {violation.Invariant}[/] at {violation.AtMicroseconds / 1e6:0.000} s. {violation.Text}");
        foreach (StruckFault struck in report.Struck)
            console.MarkupLineInterpolated($"  [yellow]{struck.Fault}[/] struck at {struck.AtMicroseconds / 1e6:0.000} s");

        foreach (string line in violation.Trace.TakeLast(LinesShown))
            console.WriteLine(line);

        console.MarkupLineInterpolated($"Again: [bold]{ReplayCommand(report.Seed)}[/]");
    }
}
