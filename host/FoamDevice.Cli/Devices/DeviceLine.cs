using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Devices;

/// <summary>Where a device is reached for a short talk: a port, or a simulated bench of its own.</summary>
internal sealed record DeviceLine
{
    private const string SimulatedName = "the simulated bench";
    private static readonly TimeSpan RealTurn = TimeSpan.FromMicroseconds(SimulatedLink.TurnMicroseconds);

    /// <summary>Serial port; null on the simulated bench.</summary>
    public string? Port { get; private init; }

    /// <summary>The simulated machine; null on a port.</summary>
    public SimulatedMachine? Machine { get; private init; }

    /// <summary>Folder of the simulated device's files; null for none.</summary>
    public string? StateFolder => Machine?.StateFolder;

    /// <summary>As it is given on a command line.</summary>
    public string Options => Port is { } port ? $"--port {port}" : StateFolder is { } folder ? $"--sim --sim-state {folder}" : "--sim";

    /// <summary>On the simulated bench.</summary>
    public bool IsSimulated => Port is null;

    /// <summary>Takes the operator's choice.</summary>
    /// <exception cref="BadInputException">Neither or both were chosen.</exception>
    public static DeviceLine Of(string? port, bool simulated, SimulatedMachine machine)
    {
        if (simulated == port is not null)
        {
            throw new BadInputException(simulated
                ? "--sim and --port exclude each other: choose the simulated bench or a port."
                : "Say where the device is: --port PORT (`foam ports` lists them), or --sim for the simulated bench.");
        }

        return new DeviceLine { Port = port, Machine = simulated ? machine : null };
    }

    /// <summary>A device on a port.</summary>
    public static DeviceLine OfPort(string port) => new() { Port = port };

    /// <summary>Opens the line and talks.</summary>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="talk">The talk.</param>
    /// <param name="stop">How another program has it end; null where it moves nothing and ends by itself.</param>
    public void Talk(string command, Func<Conversation, IEnumerable<Turn>> talk, OutsideStop? stop = null) =>
        Talk(command, (conversation, _) => talk(conversation), () => false, stop: stop);

    /// <summary>Opens the line and talks, with somebody at the bench.</summary>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="talk">The talk; it is given the simulated device to do at its bench what a person does, and null on a port.</param>
    /// <param name="isPersonAsked">A person is asked at present: simulated time is then real, for people live in it.</param>
    /// <param name="store">Takes the device's events, those of an earlier run too; null leaves them in its journal, which holds the newest 128.</param>
    /// <param name="stop">How another program has it end; null where it moves nothing and ends by itself.</param>
    public void Talk(
        string command, Func<Conversation, SimulatedDevice?, IEnumerable<Turn>> talk, Func<bool> isPersonAsked, IRecordStore? store = null, OutsideStop? stop = null)
    {
        if (Port is null)
            TalkOnBench(talk, isPersonAsked, store);
        else
            TalkOverPort(Port, command, conversation => talk(conversation, null), store, stop);
    }

    private void TalkOnBench(Func<Conversation, SimulatedDevice?, IEnumerable<Turn>> talk, Func<bool> isPersonAsked, IRecordStore? store)
    {
        SimulatedDevice device = SimulatedBench.Make(Machine!);
        var link = new SimulatedLink(device, SessionOf(store, DateTimeOffset.UtcNow), ScheduledFaults.Of(device, Machine!));
        var conversation = new Conversation(link.Session, SimulatedName);
        conversation.Begin(link.NowMicroseconds);
        foreach (Turn _ in talk(conversation, device))
        {
            link.Flush();
            link.Turn();
            conversation.Begin(link.NowMicroseconds);
            if (isPersonAsked())
                Thread.Sleep(RealTurn);
        }
    }

    private static void TalkOverPort(string port, string command, Func<Conversation, IEnumerable<Turn>> talk, IRecordStore? store, OutsideStop? stop)
    {
        using HeldPort held = HeldPort.Take(port, command);
        var clock = new SessionClock(TimeProvider.System);
        Recorder? recorder = RecorderOf(store, clock.StartedAt);
        var session = new DeviceSession(SessionName.New(), recorder);
        var conversation = new Conversation(session, port);
        var pump = new SessionPump(session, held.Open, clock);
        var control = new TalkControl(command, port, conversation, recorder, stop);
        held.Serve(asked => pump.InvokeAsync(() => control.Act(asked, pump.PortFailure)));
        using IEnumerator<Turn> turns = control.Obeying(talk(conversation)).GetEnumerator();
        pump.RunAsync(Next, CancellationToken.None).GetAwaiter().GetResult();

        bool Next(ulong now)
        {
            conversation.Begin(now);
            return turns.MoveNext();
        }
    }

    private static DeviceSession SessionOf(IRecordStore? store, DateTimeOffset startedAt) => new(SessionName.New(), RecorderOf(store, startedAt));

    private static Recorder? RecorderOf(IRecordStore? store, DateTimeOffset startedAt) => store is null ? null : new Recorder(store, startedAt);
}
