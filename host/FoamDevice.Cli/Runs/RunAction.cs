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
        using RunStore store = RunStore.Open(request.Store ?? StoreLocation.Default);
        stage.Progress.WriteLine(FirstScreen.BenchOnly);
        if (new UnfinishedRuns(store, stage).Offer() is { } unrecovered)
            return unrecovered;

        var order = new RunOrder(planned.Method, planned.Plan, request.Operator, VersionAnswer.Text)
        {
            PortName = stage.PortName,
            AsksBeforeStart = true,
            CalibrationOf = (device, calibration) => store.Calibrations.InForce(device.DeviceId, calibration, DateTimeOffset.UtcNow),
        };
        RunResult result = stage.Carry(
            $"foam run {request.Method}", RunFacts.Of(planned, stage.PaceWords), store, (session, recorder) => new RunConductor(session, recorder, order));
        return stage.Report(result, store);
    }
}
