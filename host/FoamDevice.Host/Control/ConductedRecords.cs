namespace FoamDevice.Host;

/// <summary>A store as the one program sees it that conducts a run: its own records are held, and a device whose run another program conducts is left to that one.</summary>
/// <param name="store">The store.</param>
/// <param name="folder">The runtime folder.</param>
/// <param name="command">What this program does, for others to read.</param>
/// <param name="time">Says since when.</param>
public sealed class ConductedRecords(IRecordStore store, string folder, string command, TimeProvider time) : IRecordStore, IDisposable
{
    private readonly Dictionary<string, RecordLock> _held = [];

    /// <summary>Takes hold of a record that is there already.</summary>
    /// <exception cref="StoreException">Another program conducts its run.</exception>
    public void Hold(string recordId) => _held.Add(recordId, RecordLock.Acquire(folder, recordId, command, time.GetUtcNow()));

    /// <inheritdoc/>
    public string Begin(NewRecord run)
    {
        string id = store.Begin(run);
        Hold(id);
        return id;
    }

    /// <inheritdoc/>
    public void Append(RecordChanges changes) => store.Append(changes);

    /// <inheritdoc/>
    public uint LastSequence(string deviceId, uint bootId) => store.LastSequence(deviceId, bootId);

    /// <inheritdoc/>
    /// <exception cref="StoreException">One of them is in hand of another program: nothing of this device may be stored, and so nothing be acknowledged, here.</exception>
    public IReadOnlyList<RecordedRun> Unfinished(string deviceId)
    {
        IReadOnlyList<RecordedRun> runs = store.Unfinished(deviceId);
        foreach (RecordedRun run in runs)
        {
            if (!_held.ContainsKey(run.RecordId) && RecordLock.HolderOf(folder, run.RecordId) is { } holder)
            {
                throw RecordLock.InHandOf(run.RecordId, holder);
            }
        }

        return runs;
    }

    /// <inheritdoc/>
    public RecordedRun? Read(string recordId) => store.Read(recordId);

    /// <summary>Lets go of the records: their runs are no longer conducted here.</summary>
    public void LetGo()
    {
        foreach (RecordLock held in _held.Values)
        {
            held.Dispose();
        }

        _held.Clear();
    }

    /// <summary>Lets go of the records; the store stays open.</summary>
    public void Dispose() => LetGo();
}
