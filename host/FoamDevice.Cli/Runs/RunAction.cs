using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Display;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Carries out <c>foam run</c>: method, engine, display, record, summary.</summary>
internal sealed class RunAction(RunRequest request, Terminal terminal)
{
    private TextWriter Progress => request.Json ? terminal.Error : terminal.Output;

    private bool HasLiveScreen => terminal.CanRedraw && !request.Json;

    /// <summary>Does it.</summary>
    public ExitCode Execute()
    {
        var planned = new PlannedMethod(MethodSource.Load(request.MethodFolder).Find(request.Method));
        IConfirmation confirmation = Confirmation();
        using RunStore store = RunStore.Open(request.Store ?? StoreLocation.Default);
        RunResult result = request.IsSimulated
            ? Carry(SimulatedEngineOf(planned, store), planned, confirmation)
            : CarryOverPort(planned, store, confirmation);
        Report(result, store);
        return RunExit.CodeOf(result);
    }

    private IConfirmation Confirmation()
    {
        bool inPipe = terminal.Keys is null || request.Json;
        if (request.IsConfirmed || (request.IsSimulated && inPipe))
            return new GivenConfirmation();

        return inPipe
            ? throw new BadInputException(
                $"The machine on {request.Port} moves only when a person confirms that the syringes are out and mounted, and nobody can answer here. "
                + "Run it in a terminal, or give your word beforehand with --confirmed.")
            : new KeyboardConfirmation(terminal.Keys!);
    }

    private SimulatedEngine SimulatedEngineOf(PlannedMethod planned, RunStore store)
    {
        var device = SimulatedBench.Make(request.Seed, request.SimulatorState);
        var run = new SimulatedRun(device, store, Order(planned, "the simulated bench"), DateTimeOffset.UtcNow, SessionName.New());
        return new SimulatedEngine(run, request.Pace);
    }

    private RunResult CarryOverPort(PlannedMethod planned, RunStore store, IConfirmation confirmation)
    {
        string port = request.Port!;
        using HeldPort held = HeldPort.Take(port, $"foam run {request.Method}");
        var engine = new PortEngine(held.Open, store, Order(planned, port), SessionName.New());
        ControlServer control = held.Serve(new RunControl(engine).Handle);
        try
        {
            return Carry(engine, planned, confirmation);
        }
        finally
        {
            control.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private RunOrder Order(PlannedMethod planned, string portName)
    {
        return new RunOrder(planned.Method, planned.Plan, request.Operator, VersionAnswer.Text) { PortName = portName, AsksBeforeStart = true };
    }

    private RunResult Carry(IRunEngine engine, PlannedMethod planned, IConfirmation confirmation)
    {
        using var interruption = new Interruption();
        Progress.WriteLine(FirstScreen.BenchOnly);
        var facts = new RunFacts(planned, request.IsSimulated ? request.Pace.Words : "");
        return new RunLoop(engine, DisplayOf(facts), confirmation, interruption).Run();
    }

    private IRunDisplay DisplayOf(RunFacts facts)
    {
        if (!HasLiveScreen)
            return new PlainLines(Progress, facts);

        terminal.Keys?.Take();
        return new LiveScreen(terminal.Screen, facts);
    }

    private void Report(RunResult result, RunStore store)
    {
        RunReport? report = result.RecordId is null ? null : RunReport.Of(store.Find(result.RecordId));
        if (request.Json)
        {
            JsonText.Write(terminal.Output, new { result, report?.Run, report?.Summary });
        }
        else if (report is not null)
        {
            terminal.Output.WriteLine();
            report.Write(terminal.Output);
        }

        if (!result.IsAsPlanned)
            terminal.Error.WriteLine($"foam: {result.Text}");
    }
}
