using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Runs whose host died before their end: named at the next start, and offered to be recovered first.</summary>
internal sealed class UnfinishedRuns(RunStore store, RunStage stage)
{
    /// <summary>Names them and, in a terminal, asks. A script goes on: what the device still holds of an old run goes into that run's record in any case.</summary>
    /// <returns>Null when the new run may begin; else what to tell the shell.</returns>
    public ExitCode? Offer()
    {
        IReadOnlyList<RecordHeader> runs = [.. store.Unfinished().Where(MayBeHere)];
        if (runs.Count == 0)
            return null;

        stage.Progress.WriteLine(Sentence(runs));
        if (stage.Keys is null || runs.Count > 1 || !IsWanted(stage.Keys))
            return null;

        ExitCode recovered = new RecoverAction(store, stage).Execute(runs[0]);
        return recovered == ExitCode.Ok ? null : recovered;
    }

    // A simulated device that keeps nothing is a new device each time: nothing of an old run is to be had from it.
    private bool MayBeHere(RecordHeader run)
    {
        bool isPossible = !stage.Line.IsSimulated || (run.IsSimulated && stage.Line.StateFolder is not null);
        return isPossible && RecordLock.HolderOf(RuntimeFolder.Default, run.Id) is null;
    }

    private string Sentence(IReadOnlyList<RecordHeader> runs)
    {
        RecordHeader oldest = runs[0];
        string more = runs.Count == 1 ? "" : $" So are {runs.Count - 1} more (`foam runs list`).";
        return $"Run {oldest.Id} ({oldest.MethodId}, {oldest.PassesMade} of {oldest.PassesPlanned} passes, device {oldest.DeviceId}) is unfinished: "
            + $"`foam runs recover {oldest.Id} {stage.Line.Options}` goes on with it, with --give-up it is closed as it stands.{more}";
    }

    private bool IsWanted(IKeyboard keys)
    {
        stage.Progress.Write("Recover it before this run? (y/n) ");
        bool yes = YesOrNo.Wait(keys);
        stage.Progress.WriteLine(yes ? "yes" : "no");
        return yes;
    }
}
