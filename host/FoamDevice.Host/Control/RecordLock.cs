namespace FoamDevice.Host;

/// <summary>One program's hold on the record of the run that it conducts: to no other it is an unfinished one. It ends with the program, however that ends.</summary>
public sealed class RecordLock : IDisposable
{
    private readonly HeldFile _held;
    private readonly string _path;

    private RecordLock(HeldFile held, string path)
    {
        _held = held;
        _path = path;
    }

    /// <summary>Takes hold of a record.</summary>
    /// <param name="folder">The runtime folder.</param>
    /// <param name="recordId">The record's whole id.</param>
    /// <param name="command">What this program does, for others to read.</param>
    /// <param name="startedAt">Since when.</param>
    /// <exception cref="StoreException">Another program conducts the run; the message names it.</exception>
    public static RecordLock Acquire(string folder, string recordId, string command, DateTimeOffset startedAt)
    {
        (string file, string note) = FilesOf(folder, recordId);
        HeldFile? held = HeldFile.TryAcquire(file, note, command, startedAt);
        return held is not null ? new RecordLock(held, file) : throw InHandOf(recordId, HeldFile.HolderOf(file, note));
    }

    /// <summary>Who conducts a run at present; null when nobody does.</summary>
    public static LockHolder? HolderOf(string folder, string recordId)
    {
        (string file, string note) = FilesOf(folder, recordId);
        return HeldFile.HolderOf(file, note);
    }

    /// <summary>The refusal to touch a run that another program conducts.</summary>
    public static StoreException InHandOf(string recordId, LockHolder? holder) =>
        new($"The run {recordId} is in hand of {holder?.Text ?? "another foam"}, and is left to it. `foam runs show {recordId}` shows how far it is.");

    /// <summary>Lets go, and takes its file away: there is one for each run. Windows deletes no open file; there it stays, empty.</summary>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            HeldFile.Delete(_path);
        }

        _held.Dispose();
    }

    private static (string File, string Note) FilesOf(string folder, string recordId) =>
        (Path.Combine(folder, $"run-{recordId}.lock"), Path.Combine(folder, $"run-{recordId}.json"));
}
