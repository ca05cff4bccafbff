namespace FoamDevice.Host.Tests;

/// <summary>A store that can't be written while the test says so.</summary>
internal sealed class FailingStore(RunStore store) : IRecordStore
{
    public bool IsFull { get; set; }

    /// <summary>A mistake of the program comes out of the next call.</summary>
    public bool IsBroken { get; set; }

    public string Begin(NewRecord run) => Unless(() => store.Begin(run));

    public void Append(RecordChanges changes) => Unless(() =>
    {
        store.Append(changes);
        return true;
    });

    public uint LastSequence(string deviceId, uint bootId) => Unless(() => store.LastSequence(deviceId, bootId));

    public IReadOnlyList<RecordedRun> Unfinished(string deviceId) => Unless(() => store.Unfinished(deviceId));

    public RecordedRun? Read(string recordId) => Unless(() => store.Read(recordId));

    private T Unless<T>(Func<T> work) => IsBroken ? throw new InvalidOperationException("Nobody thought of this.") : IsFull ? throw new StoreException("The disk is full.") : work();
}
