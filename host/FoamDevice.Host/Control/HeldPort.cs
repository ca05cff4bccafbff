namespace FoamDevice.Host;

/// <summary>A serial port that this process holds, so that no second foam talks on it.</summary>
public sealed class HeldPort : IDisposable
{
    private readonly PortLock _lock;
    private readonly Func<string, IBytePort> _open;
    private ControlServer? _control;

    private HeldPort(PortLock held, string name, Func<string, IBytePort> open)
    {
        _lock = held;
        _open = open;
        Name = name;
    }

    /// <summary>The port.</summary>
    public string Name { get; }

    /// <summary>Takes hold of a port. A program that holds it and does nothing with it lets go.</summary>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <exception cref="PortException">Another foam holds it, and has work in hand.</exception>
    public static HeldPort Take(string port, string command) => new(YieldedPort.Acquire(RuntimeFolder.Default, port, command), port, SerialBytePort.Open);

    /// <summary>Takes hold of a port that nobody else holds; nobody is asked to let go.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="open">Opens a port by its name.</param>
    /// <exception cref="PortException">Another foam holds it.</exception>
    public static HeldPort TakeFree(string folder, string port, string command, Func<string, IBytePort> open) =>
        new(PortLock.Acquire(folder, port, command, DateTimeOffset.UtcNow), port, open);

    /// <summary>Opens the port; once more after it was lost.</summary>
    public IBytePort Open() => _open(Name);

    /// <summary>Lets other programs of the same user reach this one.</summary>
    public void Serve(Func<ControlCommand, Task<ControlReply>> handle) => _control = ControlServer.Start(_lock.SocketPath, handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        _control?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _lock.Dispose();
    }
}
