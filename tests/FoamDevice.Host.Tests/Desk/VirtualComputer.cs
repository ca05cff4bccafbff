using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Ports, and other programs that hold them, in virtual time.</summary>
internal sealed class VirtualComputer : IDeskSurroundings
{
    private readonly Dictionary<string, Action<ControlCommand, Action<ControlReply>>> _taken = [];
    private readonly Queue<Action> _posted = new();

    /// <summary>The ports there are.</summary>
    public Dictionary<string, VirtualPort> Plugged { get; } = [];

    /// <summary>Other programs that hold ports, and what they answer; null when they don't.</summary>
    public Dictionary<string, Func<ControlCommand, ControlReply?>> Others { get; } = [];

    /// <summary>Second names of ports.</summary>
    public Dictionary<string, string> Aliases { get; } = [];

    /// <summary>Runs that other programs conduct.</summary>
    public HashSet<string> ConductedElsewhere { get; } = [];

    /// <summary>The ports that the desk holds.</summary>
    public IEnumerable<string> Held => _taken.Keys;

    /// <summary>What comes from outside comes between two turns.</summary>
    public void RunPosted()
    {
        while (_posted.TryDequeue(out Action? action))
            action();
    }

    /// <summary>Another program asks the desk for something.</summary>
    public ControlReply AskDesk(string port, ControlCommand command)
    {
        ControlReply? reply = null;
        _taken[port](command, answer => reply = answer);
        Assert.NotNull(reply);
        return reply;
    }

    public IReadOnlyList<string> Ports() => [.. Plugged.Keys.Concat(Aliases.Keys)];

    public string KeyOf(string port) => Aliases.GetValueOrDefault(port, port);

    public LockHolder? HolderOf(string port) => Others.ContainsKey(KeyOf(port)) ? Another : null;

    public LockHolder? ConductorOf(string recordId) => ConductedElsewhere.Contains(recordId) ? Another : null;

    public IDeskPorts Take(string port, Action<ControlCommand, Action<ControlReply>> handle)
    {
        RefuseHeld(port);
        _taken.Add(port, handle);
        return new HeldPortOf(this, port);
    }

    public void Ask(string port, ControlCommand command, Action<ControlReply?> answered) =>
        _posted.Enqueue(() => answered(Others.TryGetValue(KeyOf(port), out Func<ControlCommand, ControlReply?>? other) ? other(command) : null));

    private static LockHolder Another { get; } = new(4711, SessionBench.Epoch, "foam run tessari-air");

    private void RefuseHeld(string port)
    {
        if (HolderOf(port) is { } holder)
            throw new PortException(PortTrouble.InUse, $"{port} is held by {holder.Text}.");
    }

    private sealed class HeldPortOf(VirtualComputer computer, string first) : IDeskPorts
    {
        public IBytePort Open(string port)
        {
            computer.RefuseHeld(port);
            return computer.Plugged.TryGetValue(computer.KeyOf(port), out VirtualPort? there)
                ? there.Open()
                : throw new PortException(PortTrouble.Missing, $"There is no port {port}.");
        }

        public void Dispose() => computer._taken.Remove(first);
    }
}
