using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace FoamDevice.Campaigns;

/// <summary><c>run</c>: a campaign.</summary>
public static class RunCommand
{
    private const int DefaultRuns = 10_000;

    // With fewer runs some cells stay empty by chance alone.
    private const int RunsForAllCells = 10_000;
    private const int FailuresShown = 3;
    private const double LeastMixedShare = 0.8;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Runs.", DefaultValueFactory = _ => DefaultRuns };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first run; the next one's is one more.", DefaultValueFactory = _ => 1UL };
        var jobs = new Option<int>("--jobs") { Description = "Runs at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var seconds = new Option<double>("--seconds") { Description = "Begin no further run after so many seconds.", DefaultValueFactory = _ => double.PositiveInfinity };
        var first = new Option<bool>("--first") { Description = "End with the first run in which something does not hold." };
        var summary = new Option<string?>("--summary") { Description = "Write the figures to this file, as JSON." };
        var command = new Command("run", "Lives through many seeds: a method, faults, an operator and a host each, every invariant held against every step.")
        {
            runs,
            seed,
            jobs,
            seconds,
            first,
            summary,
        };
        command.SetAction(parsed =>
        {
            CampaignResult result = Run(parsed.GetValue(seed), parsed.GetValue(runs), parsed.GetValue(jobs), parsed.GetValue(seconds), parsed.GetValue(first));
            Write(AnsiConsole.Console, result);
            if (parsed.GetValue(summary) is { } file)
                File.WriteAllText(file, JsonSerializer.Serialize(CampaignSummary.Of(result)));

            return IsGood(result) ? 0 : 1;
        });
        return command;
    }

    private static CampaignResult Run(ulong seed, int runs, int jobs, double seconds, bool first)
    {
        TimeSpan limit = double.IsFinite(seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        return AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask progress = context.AddTask($"{runs} runs, {jobs} at once", maxValue: runs);
                return Campaign.Run(seed, runs, jobs, limit, _ => progress.Increment(1), report => first && report.Violation is not null);
            });
    }

    private static void Write(IAnsiConsole console, CampaignResult result)
    {
        var coverage = new Coverage(result.Reports);
        console.Profile.Width = Math.Max(console.Profile.Width, CoverageTable.Width);
        console.Write(CoverageTable.Of(coverage));
        foreach (RunReport failed in result.Failed.Take(FailuresShown))
            FailureReport.Write(console, failed);

        foreach (RunReport failed in result.Failed.Skip(FailuresShown))
            console.MarkupLineInterpolated($"[red]Seed {failed.Seed}: {failed.Violation!.Invariant}[/]. {failed.Violation.Text}");

        console.MarkupLineInterpolated($"{result.Reports.Count} runs in {result.Elapsed.TotalSeconds:0} s: {result.RunsPerSecond:0.0} runs/s, {result.Ratio:N0} x real time, {result.SimulatedSeconds / 3600:N1} h simulated.");
        console.MarkupLineInterpolated($"{result.MixedShare:P1} came to mix. {result.Failed.Count} in which something did not hold.");
        console.MarkupLineInterpolated($"{coverage.Hit} of {Coverage.Cells} cells were hit.");
        foreach ((FaultKind kind, IReadOnlyList<RunPhase> phases) in coverage.Empty)
            console.MarkupLineInterpolated($"  [yellow]not hit: {kind} in {string.Join(", ", phases)}[/]");
    }

    private static bool IsGood(CampaignResult result) =>
        result.Failed.Count == 0
        && (result.Reports.Count < RunsForAllCells || (new Coverage(result.Reports).Empty.Count == 0 && result.MixedShare >= LeastMixedShare));
}
