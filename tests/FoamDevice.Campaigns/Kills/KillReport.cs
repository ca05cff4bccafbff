using Spectre.Console;

namespace FoamDevice.Campaigns.Kills;

/// <summary>The trials in a table, and the traces of those that failed.</summary>
internal static class KillReport
{
    /// <summary>Prints it.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<KillResult> results, TimeSpan took)
    {
        console.Write(Table(results));
        foreach (KillResult failed in results.Where(result => !result.IsRight))
        {
            // Not through the console, which would break the long lines.
            TextWriter output = console.Profile.Out.Writer;
            output.WriteLine($"\nseed {failed.Plan.Seed} FAILED: {string.Join("; ", failed.Violations)}");
            output.WriteLine(failed.Trace);
            output.WriteLine($"Again: dotnet run --project tests/FoamDevice.Campaigns -- kills --kills 1 --seed {failed.Plan.Seed}");
        }

        console.WriteLine(FormattableString.Invariant(
            $"{results.Sum(result => result.Kills)} processes killed in {results.Count} runs, {took.TotalSeconds:0} s; {results.Count(result => !result.IsRight)} runs with a violation."));
        console.WriteLine(FormattableString.Invariant(
            $"Longest pause of a device: {results.Max(result => result.LongestPause).TotalMilliseconds:0} ms (real time is kept up to 100 ms)."));
    }

    private static Table Table(IReadOnlyList<KillResult> results)
    {
        Table table = new Table().AddColumns("Killed", "Runs", "Processes", "Events made", "Acknowledged", "Violations");
        foreach (IGrouping<KillPhase, KillResult> phase in results.GroupBy(result => result.Phase).OrderBy(group => group.Key))
            table.AddRow(Row(Words(phase.Key), [.. phase]));

        return table.AddRow(Row("all", results));
    }

    private static string[] Row(string name, IReadOnlyList<KillResult> results)
    {
        return
        [
            name,
            $"{results.Count}",
            $"{results.Sum(result => result.Kills)}",
            $"{results.Sum(result => result.Events)}",
            $"{results.Sum(result => result.Acknowledged)}",
            $"{results.Sum(result => result.Violations.Count)}",
        ];
    }

    private static string Words(KillPhase phase)
    {
        return phase switch
        {
            KillPhase.BeforeRun => "before the run",
            KillPhase.Accepting => "between acceptance and its record",
            KillPhase.Homing => "homing",
            KillPhase.Loading => "loading",
            KillPhase.Filling => "filling",
            KillPhase.Mixing => "mixing",
            KillPhase.Unloading => "finished, unloading",
            KillPhase.Closed => "closed, about to end",
            _ => "had ended by itself",
        };
    }
}
