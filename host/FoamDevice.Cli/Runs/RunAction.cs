using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Display;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Carries out <c>foam run</c>: method, unfinished runs, the run itself, its figures.</summary>
internal sealed class RunAction(RunRequest request, RunStage stage)
{
    /// <summary>Does it.</summary>
    public ExitCode Execute()
    {
        var planned = new PlannedMethod(MethodSource.Load(request.MethodFolder).Find(request.Method));
        var questions = new ContextQuestions(stage);
        RunContext context = questions.Complete(request.Context, planned.Method);
        string who = questions.Remarks.Count == 0 ? request.Operator : WhoSays.Of(request.Operator);
        using BenchRecord bench = BenchRecord.Open(request.Store, () => Configured.All);
        RunStore store = bench.Store;
        stage.Notices = bench.TakeNotice;
        stage.Progress.WriteLine(FirstScreen.BenchOnly);
        if (new UnfinishedRuns(store, stage).Offer() is { } unrecovered)
            return unrecovered;

        var order = new RunOrder(planned.Method, planned.Plan, request.Operator, VersionAnswer.Text)
        {
            PortName = stage.PortName,
            AsksBeforeStart = true,
            Context = context,
            CalibrationOf = (device, calibration) => store.Calibrations.InForce(device.DeviceId, calibration, DateTimeOffset.UtcNow),
        };
        RunResult result = stage.Carry(
            $"foam run {request.Method}", RunFacts.Of(planned, stage.PaceWords), store, (session, recorder) => new RunConductor(session, recorder, order));
        ExitCode code = stage.Report(result, store);
        AddRemarks(questions.Remarks, who, result, store);
        bench.Finish(stage.Progress);
        return code;
    }

    private static void AddRemarks(IReadOnlyList<string> remarks, string who, RunResult result, RunStore store)
    {
        if (remarks.Count == 0 || result.RecordId is not { } recordId)
            return;

        var additions = new RecordAdditions(store, TimeProvider.System);
        foreach (string remark in remarks)
            additions.Note(recordId, remark, who);
    }
}
