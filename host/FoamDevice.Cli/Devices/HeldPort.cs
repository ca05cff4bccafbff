using FoamDevice.Host;

namespace FoamDevice.Cli.Devices;

/// <summary>A serial port that this process holds, so that no second foam talks on it.</summary>
internal sealed class HeldPort : IDisposable
{
    private readonly PortLock _lock;
    private readonly string _port;

    private HeldPort(PortLock held, string port)
    {
        _lock = held;
        _port = port;
    }

    /// <summary>Takes hold of a port.</summary>
    /// <param name="port">Its name.</param>
    /// <param name="command">What this process does, for others to read.</param>
    /// <exception cref="PortException">Another foam holds it, or there is none.</exception>
    public static HeldPort Take(string port, string command)
    {
        return new HeldPort(PortLock.Acquire(RuntimeFolder.Default, port, command, DateTimeOffset.UtcNow), port);
    }

    /// <summary>Opens the port; once more after it was lost.</summary>
    public IBytePort Open() => SerialBytePort.Open(_port);

    /// <summary>Lets other programs of the same user reach this one.</summary>
    public ControlServer Serve(Func<ControlCommand, Task<ControlReply>> handle) => ControlServer.Start(_lock.SocketPath, handle);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
