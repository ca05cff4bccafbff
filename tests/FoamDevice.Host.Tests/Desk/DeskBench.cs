using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>A desk, simulated devices on virtual ports, and persons who press buttons: one thread, virtual time in turns of 10 ms.</summary>
internal sealed class DeskBench : IDisposable
{
    public const string Port = "/dev/ttyUSB0";
    public const string OtherPort = "/dev/ttyUSB1";

    private const ulong TurnMicroseconds = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("foam-desk-").FullName;
    private readonly List<SimulatedDevice> _devices = [];

    /// <summary>A bench.</summary>
    /// <param name="autoOperator">Syringes are mounted and taken out by themselves; else a test or the desk's hands do it.</param>
    /// <param name="port">The port that the desk is told to use; null for any.</param>
    public DeskBench(bool autoOperator = true, string? port = null, BenchParameters? parameters = null)
    {
        Store = RunStore.Open(Path.Combine(_folder, "runs.db"), Time);
        Events = new FailingStore(Store);
        Device = NewDevice("SIM-0001", autoOperator, parameters);
        Line = new DeskLine(port, Computer.Ports, _ => throw new InvalidOperationException("The virtual computer opens ports."), Time);
        Work = NewWork();
    }

    public static DeskPerson Ada { get; } = new("Ada", DeskRole.Engineer);

    public static DeskPerson Tess { get; } = new("Tess", DeskRole.Technician);

    public static DeskPerson Viola { get; } = new("Viola", DeskRole.Viewer);

    /// <summary>A method of a few passes.</summary>
    public static Method Method => RunOrders.Method;

    public VirtualTime Time { get; } = new();

    public VirtualComputer Computer { get; } = new();

    public SimulatedDevice Device { get; }

    public RunStore Store { get; }

    public FailingStore Events { get; }

    public DeskLine Line { get; set; }

    public DeskWork Work { get; private set; }

    public DeskView View => Work.View;

    /// <summary>The newest record.</summary>
    public RunRecord Record => Store.Find(Store.List(1).Single().Id);

    /// <summary>What persons did, as the newest record has it.</summary>
    public IReadOnlyList<string> Notes => [.. Record.Entries.Select(RecordNote.Of).OfType<RecordNote>().Select(note => $"{note.Who}: {note.Text}")];

    /// <summary>What persons did, as the bench's own log has it; the oldest first.</summary>
    public IReadOnlyList<string> Acts => [.. new BenchLog(Store).Newest(100).Reverse().Select(logged => $"{logged.Act.Who}: {logged.Act.Text}")];

    /// <summary>A device on the first port, found by the desk.</summary>
    public static DeskBench Found(bool autoOperator = true, BenchParameters? parameters = null, bool hasHands = false)
    {
        var bench = new DeskBench(autoOperator, parameters: parameters);
        if (hasHands)
        {
            bench.Line = bench.Line with { Hands = new SimulatedHands(bench.Device) };
            bench.Restart();
        }

        bench.Plug(Port, bench.Device);
        bench.Until(() => bench.View.Status is { SelfTest: SelfTestState.Passed });
        bench.Device.Operator.ResetChain();
        bench.Until(() => bench.View.Standstill is { Reason: StandstillReason.NothingAsked });
        return bench;
    }

    public SimulatedDevice NewDevice(string deviceId, bool autoOperator = true, BenchParameters? parameters = null)
    {
        var device = new SimulatedDevice(new SimulatorOptions { DeviceId = deviceId, AutoOperator = autoOperator, Bench = parameters ?? new BenchParameters() });
        device.AdvanceTo(Time.NowMicroseconds);
        _devices.Add(device);
        return device;
    }

    public VirtualPort Plug(string port, SimulatedDevice? device)
    {
        var plugged = new VirtualPort(port, device);
        Computer.Plugged[port] = plugged;
        return plugged;
    }

    public void Unplug(string port)
    {
        Computer.Plugged.Remove(port, out VirtualPort? gone);
        gone!.IsGone = true;
    }

    /// <summary>The program dies and is started again, with the same store.</summary>
    public void Restart()
    {
        Work.Dispose();
        Work = NewWork();
    }

    public void Run(double seconds)
    {
        ulong end = Time.NowMicroseconds + (ulong)(seconds * 1e6);
        while (Time.NowMicroseconds < end)
            Turn();
    }

    /// <summary>Runs until something is so; fails when it is not so within virtual time.</summary>
    public void Until(Func<bool> isSo, double withinSeconds = 60)
    {
        ulong end = Time.NowMicroseconds + (ulong)(withinSeconds * 1e6);
        while (!isSo())
        {
            Assert.True(Time.NowMicroseconds < end, $"It did not come to that within {withinSeconds} s: {View.Mode}, {View.Run?.Phase}, {View.Standstill?.Text} {View.Service?.Failure}");
            Turn();
        }
    }

    /// <summary>Does something and waits for the answer.</summary>
    public DeskAnswer Do(DeskAction action, DeskPerson? who = null)
    {
        DeskAnswer? answer = null;
        Work.Do(action, who ?? Ada, given => answer = given);
        Until(() => answer is not null, 10);
        Turn();
        return answer!;
    }

    public void MustDo(DeskAction action, DeskPerson? who = null)
    {
        DeskAnswer answer = Do(action, who);
        Assert.True(answer.Done, answer.Text);
    }

    /// <summary>Begins a run and answers its questions with yes until it comes to a phase.</summary>
    public void RunTo(ConductorPhase phase)
    {
        if (View.Run is null or { Result: not null })
            MustDo(new StartRun(Method, RunContext.Empty), Tess);

        AnswerUntil(() => View.Run!.Phase == phase);
    }

    /// <summary>Answers what a run asks with yes until something is so.</summary>
    public void AnswerUntil(Func<bool> isSo, double withinSeconds = 120)
    {
        Until(() => isSo() || AnswerYes(), withinSeconds);
    }

    /// <summary>Says yes to what a service asks until it is over.</summary>
    public void ServeToTheEnd(Func<ServiceTask, bool>? answer = null, double withinSeconds = 3_600)
    {
        Until(() => View.Service!.IsOver || AnswerTask(answer ?? (_ => true)), withinSeconds);
    }

    public void Dispose()
    {
        Work.Dispose();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool AnswerYes()
    {
        if (View.Run?.Question is { } question)
            Work.Do(new AnswerQuestion(question.Number, Yes: true), Tess, _ => { });

        return false;
    }

    private bool AnswerTask(Func<ServiceTask, bool> answer)
    {
        if (View.Service?.Task is { } task)
            Work.Do(new AnswerTask(task.Number, answer(task.Task)), Ada, _ => { });

        return false;
    }

    private DeskWork NewWork() =>
        new(Line, new DeskStore(Store, Events, () => null, () => null), new DeskSettings("0.1.0", "foam serve", _folder), Computer);

    private void Turn()
    {
        Time.NowMicroseconds += TurnMicroseconds;
        foreach (SimulatedDevice device in _devices)
            device.AdvanceTo(Time.NowMicroseconds);

        Computer.RunPosted();
        Work.Poll(Time.NowMicroseconds);
    }
}
