using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>A store in memory that can be told to fail, and that looks over the recorder's shoulder.</summary>
internal sealed class MemoryStore : IRecordStore
{
    private readonly RunStore _store = RunStore.OpenInMemory();
    private readonly List<StoredEvent> _events = [];

    /// <summary>Every event stored, in the order in which it was.</summary>
    public IReadOnlyList<StoredEvent> Events => _events;

    /// <summary>Every gap stored.</summary>
    public List<LostEvents> Gaps { get; } = [];

    /// <summary>The records that there are.</summary>
    public IReadOnlyList<RecordHeader> Records => _store.List(1_000);

    /// <summary>How the one record ended.</summary>
    public (RunOutcome Outcome, FaultCode Fault) End => Record.Header.EndedAt is null ? throw new InvalidOperationException("It has not ended.") : (Record.Header.Outcome, Record.Header.Fault);

    /// <summary>Every call fails while it is set.</summary>
    public bool IsFull { get; set; }

    /// <summary>Called before every call; may throw.</summary>
    public Action? Calling { get; set; }

    /// <summary>Called with every batch before it counts as stored.</summary>
    public Action<IReadOnlyList<StoredEvent>>? Storing { get; set; }

    /// <summary>The one record there is.</summary>
    public RunRecord Record => _store.Find(Records.Single().Id);

    public string Begin(NewRecord run)
    {
        FailIfFull();
        return _store.Begin(run);
    }

    public void Append(RecordChanges changes)
    {
        FailIfFull();
        if (changes.Events.Count > 0)
        {
            Storing?.Invoke(changes.Events);
        }

        _store.Append(changes);
        _events.AddRange(changes.Events.Where(stored => !_events.Exists(there => IsSame(there, stored))));
        Gaps.AddRange(changes.Gaps);
    }

    public uint LastSequence(string deviceId, uint bootId)
    {
        FailIfFull();
        return _store.LastSequence(deviceId, bootId);
    }

    public IReadOnlyList<RecordedRun> Unfinished(string deviceId)
    {
        FailIfFull();
        return _store.Unfinished(deviceId);
    }

    public RecordedRun? Read(string recordId)
    {
        FailIfFull();
        return _store.Read(recordId);
    }

    /// <summary>A whole record.</summary>
    public RunRecord Find(string id) => _store.Find(id);

    /// <summary>The record of a run.</summary>
    public RunRecord Of(ulong runToken) => _store.Find(Records.Single(header => header.RunToken == runToken).Id);

    private static bool IsSame(StoredEvent one, StoredEvent other) => one.DeviceId == other.DeviceId && one.BootId == other.BootId && one.Sequence == other.Sequence;

    private void FailIfFull()
    {
        Calling?.Invoke();
        if (IsFull)
        {
            throw new StoreException("The disk is full.");
        }
    }
}
