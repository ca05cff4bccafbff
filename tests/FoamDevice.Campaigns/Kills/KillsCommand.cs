using System.CommandLine;
using System.Diagnostics;
using FoamDevice.Simulator;
using Spectre.Console;

namespace FoamDevice.Campaigns.Kills;

/// <summary><c>kills</c>: real host processes, killed at random moments.</summary>
public static class KillsCommand
{
    private const int DefaultKills = 200;
    private const int DefaultJobs = 16;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var kills = new Option<int>("--kills") { Description = "Runs to kill.", DefaultValueFactory = _ => DefaultKills };
        var jobs = new Option<int>("--jobs") { Description = "Devices at once. Each lives in real time: too many, and they fall behind.", DefaultValueFactory = _ => DefaultJobs };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the first run; the next one's is one more.", DefaultValueFactory = _ => 1UL };
        var command = new Command("kills", "Kills real `foam run` processes (kill -9) at random moments, recovers, and holds every record against what the device did.")
        {
            kills,
            jobs,
            seed,
        };
        command.SetAction(parsed => Run(parsed.GetValue(kills), parsed.GetValue(jobs), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(int kills, int jobs, ulong seed)
    {
        if (!PseudoTerminal.IsSupported)
        {
            AnsiConsole.WriteLine("This platform has no pseudo-terminals: there is nothing that a host process could be run against.");
            return 1;
        }

        var time = Stopwatch.StartNew();
        IReadOnlyList<KillResult> results = AnsiConsole.Progress().Start(context =>
        {
            ProgressTask progress = context.AddTask($"{kills} runs, {jobs} at once", maxValue: kills);
            return KillLanes.Run(kills, jobs, seed, _ => progress.Increment(1));
        });
        KillReport.Write(AnsiConsole.Console, results, time.Elapsed);
        return results.All(result => result.IsRight) ? 0 : 1;
    }
}
