using FoamDevice.Protocol;

namespace FoamDevice.Host.Tests;

/// <summary>A store in memory that can be told to fail, and that looks over the recorder's shoulder.</summary>
internal sealed class MemoryStore : IRecordStore
{
    private readonly HashSet<(string, uint, uint)> _numbers = [];

    public List<StoredEvent> Events { get; } = [];

    public List<(string? RecordId, uint BootId, uint First, uint Last)> Gaps { get; } = [];

    public List<NewRecord> Records { get; } = [];

    public Dictionary<string, (RunOutcome Outcome, FaultCode Fault)> Ended { get; } = [];

    /// <summary>Every write fails while it is set.</summary>
    public bool IsFull { get; set; }

    /// <summary>Called with every batch before it counts as stored.</summary>
    public Action<IReadOnlyList<StoredEvent>>? Storing { get; set; }

    public string Begin(NewRecord run)
    {
        FailIfFull();
        Records.Add(run);
        return "record-" + Records.Count;
    }

    public void Append(IReadOnlyList<StoredEvent> events)
    {
        FailIfFull();
        Storing?.Invoke(events);
        Events.AddRange(events.Where(stored => _numbers.Add((stored.DeviceId, stored.BootId, stored.Sequence))));
    }

    public void AppendGap(string? recordId, string deviceId, uint bootId, uint first, uint last, DateTimeOffset at)
    {
        FailIfFull();
        Gaps.Add((recordId, bootId, first, last));
    }

    public uint LastSequence(string deviceId, uint bootId)
    {
        return Events.Where(stored => stored.DeviceId == deviceId && stored.BootId == bootId).Select(stored => stored.Sequence).DefaultIfEmpty().Max();
    }

    public void End(string recordId, RunOutcome outcome, FaultCode fault, DateTimeOffset at)
    {
        FailIfFull();
        Ended.Add(recordId, (outcome, fault));
    }

    private void FailIfFull()
    {
        if (IsFull)
        {
            throw new StoreException("The disk is full.");
        }
    }
}
