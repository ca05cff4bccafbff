using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace FoamDevice.Campaigns;

/// <summary><c>mutations</c>: whether the campaign notices when a guard is taken away.</summary>
public static class MutationsCommand
{
    // The small budget: what the campaign in the tests lives through, a few times over.
    private const int DefaultRuns = 600;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Runs against each mutant, at most.", DefaultValueFactory = _ => DefaultRuns };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first run.", DefaultValueFactory = _ => 1UL };
        var only = new Option<string[]>("--only") { Description = "Mutations whose name contains one of these.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [""] };
        var command = new Command("mutations", "Takes guards out of firmware, protocol and host, one after the other, and shows after how many runs the campaign notices. Needs the sources.")
        {
            runs,
            seed,
            only,
        };
        command.SetAction(parsed => Run(AnsiConsole.Console, parsed.GetValue(runs), parsed.GetValue(seed), parsed.GetValue(only)!));
        return command;
    }

    private static int Run(IAnsiConsole console, int runs, ulong seed, string[] only)
    {
        string root = Repository.RootOf(Environment.CurrentDirectory);
        SourcePatch[] patches = [.. Repository.MutationsIn(root).Where(patch => only.Any(part => patch.Name.Contains(part, StringComparison.Ordinal)))];
        var results = new List<MutantResult>();
        console.MarkupLineInterpolated($"{patches.Length} mutants, at most {runs} runs each; building the sources of {root} first.");
        using var workshop = new MutantWorkshop(root);
        foreach (SourcePatch patch in patches)
        {
            workshop.Make(patch);
            results.Add(Try(workshop, patch, runs, seed));
            workshop.Restore(patch);
            console.WriteLine($"{patch.Name}: {(results[^1].CaughtBy is { } caught ? $"{caught} after {results[^1].Runs} runs" : "NOT CAUGHT")}");
        }

        console.Write(TableOf(results));
        return results.TrueForAll(result => result.CaughtBy is not null) ? 0 : 1;
    }

    private static MutantResult Try(MutantWorkshop workshop, SourcePatch patch, int runs, ulong seed)
    {
        string summaryFile = Path.ChangeExtension(workshop.Program, ".summary.json");
        var start = new ProcessStartInfo("dotnet", [workshop.Program, "run", "--first", "--runs", Number(runs), "--seed", Number(seed), "--summary", summaryFile])
        {
            RedirectStandardOutput = true,
        };
        using Process campaign = Process.Start(start)!;
        campaign.StandardOutput.ReadToEnd();
        campaign.WaitForExit();
        CampaignSummary summary = JsonSerializer.Deserialize<CampaignSummary>(File.ReadAllText(summaryFile))!;
        CampaignFailure? first = summary.Failures.Count == 0 ? null : summary.Failures[0];
        return new MutantResult(patch, summary.Runs, first?.Invariant, first?.Seed ?? 0);
    }

    private static Table TableOf(IReadOnlyList<MutantResult> results)
    {
        Table table = new Table().Border(TableBorder.Minimal).Title("Mutations");
        table.AddColumns("mutation", "takes away", "meant for", "caught by", "after runs", "seed");
        foreach (MutantResult result in results)
        {
            string caught = result.CaughtBy is { } name ? (result.IsAsMeant ? $"[green]{name}[/]" : name) : "[red]nothing[/]";
            table.AddRow(result.Patch.Name, Markup.Escape(result.Patch.TakesAway), result.Patch.Breaks, caught, Number(result.Runs), Number(result.Seed));
        }

        return table;
    }

    private static string Number<T>(T number) where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
