namespace FoamDevice.Host;

/// <summary>One program's hold on a port. It ends with the program, however that ends.</summary>
/// <remarks>A file of our own decides, not the port: exclusive opens mean nothing to root, on pseudo-terminals and on some systems.</remarks>
public sealed class PortLock : IDisposable
{
    private readonly HeldFile _held;

    private PortLock(HeldFile held, string socketPath)
    {
        _held = held;
        SocketPath = socketPath;
    }

    /// <summary>The socket that commands for the port come in on.</summary>
    public string SocketPath { get; }

    /// <summary>Takes hold of a port.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="portName">The port.</param>
    /// <param name="command">What this program does, for others to read.</param>
    /// <param name="startedAt">Since when.</param>
    /// <exception cref="PortException">Another program holds it; the message names it.</exception>
    public static PortLock Acquire(string folder, string portName, string command, DateTimeOffset startedAt)
    {
        PortFiles files = PortFiles.Of(folder, portName);
        HeldFile? held = HeldFile.TryAcquire(files.Lock, files.Holder, command, startedAt);
        return held is not null
            ? new PortLock(held, files.Socket)
            : throw new PortException(
                PortTrouble.InUse, $"{portName} is held by {HeldFile.HolderOf(files.Lock, files.Holder)?.Text ?? "another foam"}. `foam stop` and `foam abort` reach it there.");
    }

    /// <summary>Who holds a port at present; null when nobody does.</summary>
    public static LockHolder? HolderOf(string folder, string portName)
    {
        PortFiles files = PortFiles.Of(folder, portName);
        return HeldFile.HolderOf(files.Lock, files.Holder);
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => _held.Dispose();
}
