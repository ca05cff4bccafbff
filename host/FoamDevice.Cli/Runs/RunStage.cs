using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Display;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Runs;

/// <summary>Where runs are carried out, new ones and recovered ones alike: a device, and a terminal that shows the run and asks.</summary>
internal sealed class RunStage
{
    private readonly Terminal _terminal;
    private readonly Pace _pace;
    private readonly bool _json;

    /// <summary>Makes the stage.</summary>
    /// <param name="line">Where the device is.</param>
    /// <param name="pace">Pace of simulated time.</param>
    /// <param name="isConfirmed">The operator's word was given beforehand.</param>
    /// <param name="json">The summary is wanted as JSON.</param>
    /// <param name="terminal">Where to show and to ask.</param>
    /// <exception cref="BadInputException">The machine would move, and nobody can confirm it.</exception>
    public RunStage(DeviceLine line, Pace pace, bool isConfirmed, bool json, Terminal terminal)
    {
        Line = line;
        _pace = pace;
        _json = json;
        _terminal = terminal;
        bool inPipe = terminal.Keys is null || json;
        Keys = inPipe ? null : terminal.Keys;
        Confirmation = ConfirmationOf(isConfirmed || (line.IsSimulated && inPipe));
    }

    /// <summary>Where the device is.</summary>
    public DeviceLine Line { get; }

    /// <summary>How fast time goes, in words; empty in real time.</summary>
    public string PaceWords => Line.IsSimulated ? _pace.Words : "";

    /// <summary>Who confirms what only a person can know.</summary>
    public IConfirmation Confirmation { get; }

    /// <summary>The operator's keyboard; null when nobody can answer.</summary>
    public IKeyboard? Keys { get; }

    /// <summary>How the device is named in sentences.</summary>
    public string PortName => Line.Port ?? "the simulated bench";

    /// <summary>Takes what is said on the way; with JSON, that is not the output.</summary>
    public TextWriter Progress => _json ? _terminal.Error : _terminal.Output;

    /// <summary>What else is to be said while a run goes on; gives null when nothing is new.</summary>
    public Func<string?> Notices { get; set; } = () => null;

    private bool HasLiveScreen => _terminal.CanRedraw && !_json;

    /// <summary>Carries a run out.</summary>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="facts">What is shown all the time.</param>
    /// <param name="store">Takes the record.</param>
    /// <param name="lead">Makes the conductor.</param>
    /// <param name="recordId">The record of a run that is taken up again; null for a new run.</param>
    /// <exception cref="StoreException">Another foam conducts that run.</exception>
    public RunResult Carry(string command, RunFacts facts, RunStore store, RunLead lead, string? recordId = null)
    {
        using var records = new ConductedRecords(store, RuntimeFolder.Default, command, TimeProvider.System);
        if (recordId is not null)
            records.Hold(recordId);

        return Line.Port is { } port
            ? CarryOverPort(port, command, facts, records, lead)
            : Carry(new SimulatedEngine(SimulatedRunOf(records, lead), _pace), facts);
    }

    /// <summary>Prints the figures of a run.</summary>
    /// <returns>What to tell the shell.</returns>
    public ExitCode Report(RunResult result, RunStore store)
    {
        RunRecord? record = result.RecordId is null ? null : store.Find(result.RecordId);
        RunReport? report = record is null ? null : RunReport.Of(record);
        IReadOnlyList<Deviation> deviations = record is null ? [] : Deviations.Of(record);
        if (_json)
        {
            JsonText.Write(_terminal.Output, new { result, report?.Run, report?.Summary, report?.Device, report?.Gaps, deviations });
        }
        else if (report is not null)
        {
            _terminal.Output.WriteLine();
            report.Write(_terminal.Output);
            DeviationText.Write(_terminal.Output, deviations);
        }

        if (!result.IsAsPlanned)
            _terminal.Error.WriteLine($"foam: {result.Text}");

        return RunExit.CodeOf(result);
    }

    private IConfirmation ConfirmationOf(bool isGiven)
    {
        if (isGiven)
            return new GivenConfirmation();

        return Keys is { } keys
            ? new KeyboardConfirmation(keys)
            : throw new BadInputException(
                $"The machine on {Line.Port} moves only when a person confirms that the syringes are out and mounted, and nobody can answer here. "
                + "Run it in a terminal, or give your word beforehand with --confirmed.");
    }

    private SimulatedRun SimulatedRunOf(IRecordStore store, RunLead lead)
    {
        SimulatedDevice device = SimulatedBench.Make(Line.Machine!);
        return new SimulatedRun(device, store, lead, DateTimeOffset.UtcNow, SessionName.New(), ScheduledFaults.Of(device, Line.Machine!));
    }

    private RunResult CarryOverPort(string port, string command, RunFacts facts, IRecordStore store, RunLead lead)
    {
        using HeldPorts held = HeldPorts.Take(port, command);
        var engine = new PortEngine(held, store, lead);
        held.Serve(new RunControl(engine).Handle);
        return Carry(engine, facts);
    }

    private RunResult Carry(IRunEngine engine, RunFacts facts)
    {
        using var interruption = new Interruption(_terminal.Keys);
        return new RunLoop(engine, DisplayOf(facts), Confirmation, interruption, Notices).Run();
    }

    private IRunDisplay DisplayOf(RunFacts facts)
    {
        if (!HasLiveScreen)
            return new PlainLines(Progress, facts);

        Keys?.Take();
        return new LiveScreen(_terminal.Screen, facts);
    }
}
