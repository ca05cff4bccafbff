using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Display;
using FoamDevice.Cli.Reports;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Takes a run up again whose host died: fetches what its device noted meanwhile, and leads the run to its end.</summary>
internal sealed class RecoverAction(RunStore store, RunStage stage)
{
    /// <summary>Does it.</summary>
    public ExitCode Execute(RecordHeader run)
    {
        RunRecord record = store.Find(run.Key);
        if (RecordLock.HolderOf(RuntimeFolder.Default, run.Id) is { } holder)
            throw RecordLock.InHandOf(run.Id, holder);

        stage.Progress.WriteLine($"Recovering run {run.Id}, begun {RecordWords.Time(run.StartedAt)}; {run.PassesMade} of {run.PassesPlanned} passes are on record.");
        RunResult result = stage.Carry(
            $"foam runs recover {run.Id}",
            RunFacts.Of(record, stage.PaceWords),
            store,
            (session, recorder) => RunConductor.Recover(session, recorder, record, stage.PortName),
            run.Id);
        return stage.Report(result, store);
    }
}
