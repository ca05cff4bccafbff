namespace FoamDevice.Host;

/// <summary>A serial port that this process holds, so that no second foam talks on it.</summary>
public sealed class HeldPort : IDisposable
{
    private readonly PortLock _lock;
    private ControlServer? _control;

    private HeldPort(PortLock held, string name)
    {
        _lock = held;
        Name = name;
    }

    /// <summary>The port.</summary>
    public string Name { get; }

    /// <summary>Takes hold of a port.</summary>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <exception cref="PortException">Another foam holds it.</exception>
    public static HeldPort Take(string port, string command)
    {
        return new HeldPort(PortLock.Acquire(RuntimeFolder.Default, port, command, DateTimeOffset.UtcNow), port);
    }

    /// <summary>Opens the port; once more after it was lost.</summary>
    public IBytePort Open() => SerialBytePort.Open(Name);

    /// <summary>Lets other programs of the same user reach this one.</summary>
    public void Serve(Func<ControlCommand, Task<ControlReply>> handle) => _control = ControlServer.Start(_lock.SocketPath, handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        _control?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _lock.Dispose();
    }
}
