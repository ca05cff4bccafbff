using FoamDevice.Cli.Display;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Runs;

public sealed class RunLoopTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory();
    private readonly PlannedMethod _planned = new(ShippedMethod.Short());
    private readonly StringWriter _lines = new();
    private readonly SimulatedRun _run;

    public RunLoopTests()
    {
        var order = new RunOrder(_planned.Method, _planned.Plan, "", "0") { AsksBeforeStart = true };
        _run = new SimulatedRun(new SimulatedDevice(new SimulatorOptions()), _store, order, DateTimeOffset.UnixEpoch);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void One_interruption_stops_after_the_pass()
    {
        RunResult result = Run(() => _run.Session.Status.Pass >= 2 ? 1 : 0);

        Assert.Equal((RunResultKind.Closed, RunOutcome.Stopped), (result.Kind, result.Outcome));
        Assert.InRange(_store.Find(result.RecordId!).Passes.Count, 2, 3);
        Assert.Contains("Stopping after this pass", _lines.ToString());
    }

    [Fact]
    public void Two_interruptions_abort()
    {
        RunResult result = Run(() => _run.Session.Status.Pass >= 2 ? 2 : 0);

        Assert.Equal((RunResultKind.Aborted, RunOutcome.Aborted), (result.Kind, result.Outcome));
        Assert.Equal(DeviceState.Faulted, _run.Session.Status.State);
    }

    [Fact]
    public void An_interruption_after_the_run_does_not_speak_of_a_pass()
    {
        RunResult result = Run(() => _run.Session.Status.State == DeviceState.Unloading ? 1 : 0);

        Assert.Equal((RunResultKind.Closed, RunOutcome.Completed), (result.Kind, result.Outcome));
        Assert.Contains("nothing is left to stop", _lines.ToString());
        Assert.DoesNotContain("after this pass", _lines.ToString());
    }

    [Fact]
    public void An_interruption_before_anything_moves_leaves_no_record()
    {
        RunResult result = Run(() => 1);

        Assert.Equal(RunResultKind.Declined, result.Kind);
        Assert.Empty(_store.List(10));
    }

    [Fact]
    public void A_fault_is_shown_with_cause_and_advice_and_ends_the_run()
    {
        RunResult result = Run(() =>
        {
            if (_run.Session.Status.Pass >= 2)
                _run.Device.Operator.PressEmergencyStop();

            return 0;
        });

        Assert.Equal((RunResultKind.Faulted, FaultCode.SafetyChainOpen), (result.Kind, result.Fault));
        Assert.Contains("Fault 502: safety chain open", _lines.ToString());
        Assert.Contains(FaultText.Of(FaultCode.SafetyChainOpen).Advice, _lines.ToString());
    }

    private RunResult Run(Func<int> interruptions)
    {
        var engine = new SimulatedEngine(_run, Pace.Max);
        var display = new PlainLines(_lines, RunFacts.Of(_planned, ""));
        return new RunLoop(engine, display, new GivenConfirmation(), new Interruptions(interruptions)).Run();
    }

    private sealed class Interruptions(Func<int> count) : IInterruption
    {
        public int Count => count();
    }
}
