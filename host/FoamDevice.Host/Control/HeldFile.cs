using System.Text.Json;

namespace FoamDevice.Host;

/// <summary>A file that one program has locked, with a note beside it that says which. The lock ends with the program, however that ends.</summary>
internal sealed class HeldFile : IDisposable
{
    private static readonly LockHolder Unknown = new(0, DateTimeOffset.UnixEpoch, "another foam");

    private readonly string _notePath;
    private readonly FileStream _lock;

    private HeldFile(string notePath, FileStream held)
    {
        _notePath = notePath;
        _lock = held;
    }

    /// <summary>Locks a file.</summary>
    /// <returns>Null when another holds it.</returns>
    /// <exception cref="PortException">The file can't be opened.</exception>
    public static HeldFile? TryAcquire(string lockPath, string notePath, string command, DateTimeOffset startedAt)
    {
        if (TryLock(lockPath) is not { } held)
        {
            return null;
        }

        WriteNote(notePath, new LockHolder(Environment.ProcessId, startedAt, command));
        return new HeldFile(notePath, held);
    }

    /// <summary>Who has a file locked at present; null when nobody has.</summary>
    public static LockHolder? HolderOf(string lockPath, string notePath)
    {
        if (!File.Exists(lockPath))
        {
            return null;
        }

        using FileStream? free = TryLock(lockPath);
        return free is null ? ReadNote(notePath) : null;
    }

    /// <summary>Lets go. The lock file stays: deleting it would let two programs lock two files of one name.</summary>
    public void Dispose()
    {
        Delete(_notePath);
        _lock.Dispose();
    }

    /// <summary>Takes a file of the runtime folder away, if it is still there: systems clean such folders up.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Nobody reads it without the lock.
        }
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

    private static void WriteNote(string path, LockHolder holder)
    {
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(holder));
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            // The lock is what counts; others then read that it is another foam.
        }
    }

    private static LockHolder ReadNote(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<LockHolder>(File.ReadAllText(path)) ?? Unknown;
        }
        catch (Exception unread) when (unread is IOException or JsonException)
        {
            // It has just begun, or just ended.
            return Unknown;
        }
    }
}
