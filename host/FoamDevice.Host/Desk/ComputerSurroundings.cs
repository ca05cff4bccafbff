using System.Collections.Concurrent;
using System.Net.Sockets;

namespace FoamDevice.Host;

/// <summary>The real computer around a desk. It decides nothing.</summary>
/// <param name="line">The ports.</param>
/// <param name="settings">How the desk is named to other programs, and where it meets them.</param>
/// <param name="wake">Called from any thread when something waits for <see cref="RunPosted"/>.</param>
internal sealed class ComputerSurroundings(DeskLine line, DeskSettings settings, Action wake) : IDeskSurroundings
{
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly HashSet<string> _held = [];

    /// <summary>Runs between two turns what came from other threads.</summary>
    public void RunPosted()
    {
        while (_posted.TryDequeue(out Action? action))
            action();
    }

    /// <summary>Has something run between two turns. Any thread may call.</summary>
    public void Post(Action action)
    {
        _posted.Enqueue(action);
        wake();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Ports() => line.Candidates();

    /// <inheritdoc/>
    public string KeyOf(string port) => PortFiles.Of(settings.RuntimeFolder, port).Lock;

    /// <inheritdoc/>
    public LockHolder? HolderOf(string port) => _held.Contains(KeyOf(port)) ? null : PortLock.HolderOf(settings.RuntimeFolder, port);

    /// <inheritdoc/>
    public LockHolder? ConductorOf(string recordId) => RecordLock.HolderOf(settings.RuntimeFolder, recordId);

    /// <inheritdoc/>
    public IDeskPorts Take(string port, Action<ControlCommand, Action<ControlReply>> handle)
    {
        var ports = new Held(this, port, HeldPorts.TakeFree(settings.RuntimeFolder, port, settings.Command, line.Open));
        try
        {
            ports.Serve(handle);
            return ports;
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            ports.Dispose();
            throw new PortException(
                PortTrouble.Failed, $"Other programs could not reach this one in {settings.RuntimeFolder}: {failure.Message} Name a shorter folder of your own with {RuntimeFolder.Variable}.", failure);
        }
    }

    /// <inheritdoc/>
    public void Ask(string port, ControlCommand command, Action<ControlReply?> answered) => _ = Task.Run(async () =>
    {
        ControlReply? reply = await ControlClient.SendAsync(settings.RuntimeFolder, port, command, CancellationToken.None).ConfigureAwait(false);
        Post(() => answered(reply));
    });

    // The thread that would answer is the one that lets go of the port, and waits for every caller to be answered.
    private async Task<ControlReply> Handle(ControlCommand command, Action<ControlCommand, Action<ControlReply>> handle, Task letGo)
    {
        var reply = new TaskCompletionSource<ControlReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            if (!letGo.IsCompleted)
                handle(command, answer => reply.TrySetResult(answer));
        });
        await Task.WhenAny(reply.Task, letGo).ConfigureAwait(false);
        return reply.Task.IsCompleted ? await reply.Task.ConfigureAwait(false) : new ControlReply(false, "This program is just letting go of the port; nothing was done. Ask again.", null);
    }

    private sealed class Held : IDeskPorts
    {
        private readonly ComputerSurroundings _around;
        private readonly string _key;
        private readonly HeldPorts _ports;
        private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Held(ComputerSurroundings around, string port, HeldPorts ports)
        {
            _around = around;
            _key = around.KeyOf(port);
            _ports = ports;
            around._held.Add(_key);
        }

        public void Serve(Action<ControlCommand, Action<ControlReply>> handle) => _ports.Serve(command => _around.Handle(command, handle, _letGo.Task));

        public IBytePort Open(string port) => _ports.Open(port);

        public void Dispose()
        {
            _around._held.Remove(_key);
            _letGo.TrySetResult();
            _ports.Dispose();
        }
    }
}
