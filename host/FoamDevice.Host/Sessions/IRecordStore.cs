using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the recorder needs of a store. Every call is durable when it returns; a failure is a <see cref="StoreException"/>.</summary>
public interface IRecordStore
{
    /// <summary>Opens a record.</summary>
    /// <returns>The record's id.</returns>
    string Begin(NewRecord run);

    /// <summary>Stores events in one transaction. One that is there already (same device, boot and sequence) is ignored.</summary>
    void Append(IReadOnlyList<StoredEvent> events);

    /// <summary>Notes that events were lost for good: the device's journal no longer held them.</summary>
    void AppendGap(string? recordId, string deviceId, uint bootId, uint first, uint last, DateTimeOffset at);

    /// <summary>The newest event stored of a device's boot, 0 for none.</summary>
    uint LastSequence(string deviceId, uint bootId);

    /// <summary>Ends a record.</summary>
    void End(string recordId, RunOutcome outcome, FaultCode fault, DateTimeOffset at);
}
