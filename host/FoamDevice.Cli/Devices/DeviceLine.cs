using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;

namespace FoamDevice.Cli.Devices;

/// <summary>Where a device is reached for a short talk: a port, or a simulated bench of its own.</summary>
internal sealed record DeviceLine
{
    private const string SimulatedName = "the simulated bench";

    /// <summary>Serial port; null on the simulated bench.</summary>
    public string? Port { get; private init; }

    /// <summary>Seed of the simulated bench.</summary>
    public ulong Seed { get; private init; }

    /// <summary>Folder of the simulated device's files; null for none.</summary>
    public string? StateFolder { get; private init; }

    /// <summary>As it is given on a command line.</summary>
    public string Options => Port is { } port ? $"--port {port}" : StateFolder is { } folder ? $"--sim --sim-state {folder}" : "--sim";

    /// <summary>On the simulated bench.</summary>
    public bool IsSimulated => Port is null;

    /// <summary>Takes the operator's choice.</summary>
    /// <exception cref="BadInputException">Neither or both were chosen.</exception>
    public static DeviceLine Of(string? port, bool simulated, ulong seed, string? stateFolder)
    {
        if (simulated == port is not null)
        {
            throw new BadInputException(simulated
                ? "--sim and --port exclude each other: choose the simulated bench or a port."
                : "Say where the device is: --port PORT (`foam ports` lists them), or --sim for the simulated bench.");
        }

        return new DeviceLine { Port = port, Seed = seed, StateFolder = stateFolder };
    }

    /// <summary>A device on a port.</summary>
    public static DeviceLine OfPort(string port) => new() { Port = port };

    /// <summary>Opens the line and talks.</summary>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="talk">The talk.</param>
    public void Talk(string command, Func<Conversation, IEnumerable<Turn>> talk)
    {
        if (Port is null)
            TalkOnBench(talk);
        else
            TalkOverPort(Port, command, talk);
    }

    private void TalkOnBench(Func<Conversation, IEnumerable<Turn>> talk)
    {
        var link = new SimulatedLink(SimulatedBench.Make(Seed, StateFolder), new DeviceSession(SessionName.New(), recorder: null));
        var conversation = new Conversation(link.Session, SimulatedName);
        conversation.Begin(link.NowMicroseconds);
        foreach (Turn _ in talk(conversation))
        {
            link.Flush();
            link.Turn();
            conversation.Begin(link.NowMicroseconds);
        }
    }

    private static void TalkOverPort(string port, string command, Func<Conversation, IEnumerable<Turn>> talk)
    {
        using HeldPort held = HeldPort.Take(port, command);
        var session = new DeviceSession(SessionName.New(), recorder: null);
        var conversation = new Conversation(session, port);
        using IEnumerator<Turn> turns = talk(conversation).GetEnumerator();
        var pump = new SessionPump(session, held.Open, new SessionClock(TimeProvider.System));
        pump.RunAsync(Next, CancellationToken.None).GetAwaiter().GetResult();

        bool Next(ulong now)
        {
            conversation.Begin(now);
            return turns.MoveNext();
        }
    }
}
