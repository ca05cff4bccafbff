using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>One program's hold on a port. It ends with the program, however that ends.</summary>
/// <remarks>A file of our own decides, not the port: exclusive opens mean nothing to root, on pseudo-terminals and on some systems.</remarks>
public sealed class PortLock : IDisposable
{
    private readonly PortFiles _files;
    private readonly FileStream _lock;

    private PortLock(PortFiles files, FileStream held)
    {
        _files = files;
        _lock = held;
    }

    /// <summary>The socket that commands for the port come in on.</summary>
    public string SocketPath => _files.Socket;

    /// <summary>Takes hold of a port.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="portName">The port.</param>
    /// <param name="command">What this program does, for others to read.</param>
    /// <param name="startedAt">Since when.</param>
    /// <exception cref="PortException">Another program holds it; the message names it.</exception>
    public static PortLock Acquire(string folder, string portName, string command, DateTimeOffset startedAt)
    {
        PortFiles files = PortFiles.Of(folder, portName);
        FileStream held = TryLock(files.Lock) ?? throw Held(portName, ReadHolder(files));
        File.WriteAllText(files.Holder, JsonSerializer.Serialize(new PortHolder(Environment.ProcessId, startedAt, command)));
        return new PortLock(files, held);
    }

    /// <summary>Who holds a port at present; null when nobody does.</summary>
    public static PortHolder? HolderOf(string folder, string portName)
    {
        PortFiles files = PortFiles.Of(folder, portName);
        if (!File.Exists(files.Lock))
        {
            return null;
        }

        using FileStream? free = TryLock(files.Lock);
        return free is null ? ReadHolder(files) : null;
    }

    /// <summary>Lets go. The lock file stays: deleting it would let two programs lock two files of one name.</summary>
    public void Dispose()
    {
        File.Delete(_files.Holder);
        _lock.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new PortException(PortTrouble.NoPermission, $"The lock file {path} can't be opened. Make its folder your own, or name another with {RuntimeFolder.Variable}.", cause);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static PortHolder ReadHolder(PortFiles files)
    {
        try
        {
            return JsonSerializer.Deserialize<PortHolder>(File.ReadAllText(files.Holder)) ?? Unknown;
        }
        catch (Exception unread) when (unread is IOException or JsonException)
        {
            // It has just begun, or just ended.
            return Unknown;
        }
    }

    private static PortHolder Unknown => new(0, DateTimeOffset.UnixEpoch, "another foam");

    private static PortException Held(string portName, PortHolder holder)
    {
        string who = holder.ProcessId == 0 ? holder.Command : $"`{holder.Command}` (process {holder.ProcessId}, since {holder.StartedAt:yyyy-MM-dd HH:mm:ss} UTC)";
        return new PortException(PortTrouble.InUse, $"{portName} is held by {who}. `foam stop` and `foam abort` reach it there.");
    }
}
