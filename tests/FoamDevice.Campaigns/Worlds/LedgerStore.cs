using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>The real store, watched: what it took, in the order in which it took it. Can be made to fail.</summary>
/// <param name="store">The store.</param>
/// <param name="oldestHeld">The oldest event of a boot that the device still holds.</param>
public sealed class LedgerStore(RunStore store, Func<uint, uint> oldestHeld) : IRecordStore
{
    private readonly Dictionary<(uint Boot, uint Sequence), StoredEvent> _events = [];
    private readonly List<LostEvents> _gaps = [];
    private readonly Dictionary<uint, uint> _newest = [];

    /// <summary>The store underneath.</summary>
    public RunStore Inner => store;

    /// <summary>Hears what happens to records, in words.</summary>
    public Action<string>? Told { get; set; }

    /// <summary>Nothing can be read or written at present.</summary>
    public bool Fails { get; set; }

    /// <summary>Every event that was taken, once.</summary>
    public IReadOnlyDictionary<(uint Boot, uint Sequence), StoredEvent> Events => _events;

    /// <summary>Every gap that was declared.</summary>
    public IReadOnlyList<LostEvents> Gaps => _gaps;

    /// <summary>What was wrong about what was given to the store; null as long as nothing was.</summary>
    public string? Complaint { get; private set; }

    /// <summary>The newest event of a boot that is stored or declared lost.</summary>
    public uint NewestOf(uint bootId) => _newest.GetValueOrDefault(bootId);

    /// <inheritdoc/>
    public string Begin(NewRecord run)
    {
        Gate();
        string id = store.Begin(run);
        Told?.Invoke($"record {id} is begun");
        return id;
    }

    /// <inheritdoc/>
    public void Append(RecordChanges changes)
    {
        Gate();
        store.Append(changes);
        foreach (StoredEvent stored in changes.Events)
            Note(stored);

        foreach (LostEvents gap in changes.Gaps)
            Note(gap);

        foreach (RecordEnd end in changes.Ends)
            Told?.Invoke($"record {end.RecordId} is {end.Ending}, {end.Outcome}, {end.Fault}");

        foreach (string id in changes.Withdrawn)
            Told?.Invoke($"record {id} is withdrawn");
    }

    /// <inheritdoc/>
    public uint LastSequence(string deviceId, uint bootId)
    {
        Gate();
        return store.LastSequence(deviceId, bootId);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> Unfinished(string deviceId)
    {
        Gate();
        return store.Unfinished(deviceId);
    }

    /// <inheritdoc/>
    public RecordedRun? Read(string recordId)
    {
        Gate();
        return store.Read(recordId);
    }

    private void Note(LostEvents gap)
    {
        _gaps.Add(gap);
        Told?.Invoke($"events {gap.FirstSequence} to {gap.LastSequence?.ToString() ?? "its end"} of start {gap.BootId} are declared lost, for record {gap.RecordId ?? "none"}");
        if (gap.LastSequence is not { } last)
            return;

        if (oldestHeld(gap.BootId) <= last)
            Complaint ??= $"Events {gap.FirstSequence} to {last} of start {gap.BootId} were declared lost; the device still holds event {oldestHeld(gap.BootId)}.";

        Reach(gap.BootId, last);
    }

    private void Note(StoredEvent stored)
    {
        (uint, uint) key = (stored.BootId, stored.Sequence);
        if (_events.TryGetValue(key, out StoredEvent? before))
        {
            // The store ignores a repeat; one that says something else would be a second truth.
            if (!before.Body.AsSpan().SequenceEqual(stored.Body) || before.Type != stored.Type)
                Complaint ??= $"Event {stored.Sequence} of start {stored.BootId} was stored as {before.Type} and then given as {stored.Type}.";
            return;
        }

        if (stored.Sequence <= NewestOf(stored.BootId))
            Complaint ??= $"Event {stored.Sequence} of start {stored.BootId} was stored after event {NewestOf(stored.BootId)}.";

        _events.Add(key, stored);
        Reach(stored.BootId, stored.Sequence);
    }

    private void Reach(uint bootId, uint sequence) => _newest[bootId] = Math.Max(NewestOf(bootId), sequence);

    private void Gate()
    {
        if (Fails)
            throw new StoreException("The disk of the campaign is full. Wait until it is not.");
    }
}
