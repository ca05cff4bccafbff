namespace FoamDevice.Host;

/// <summary>What the recorder needs of a store. Every call is durable when it returns; a failure is a <see cref="StoreException"/>, and has changed nothing.</summary>
public interface IRecordStore
{
    /// <summary>Opens a record, before the device is given the plan: nothing it does is then without one.</summary>
    /// <returns>The record's id.</returns>
    string Begin(NewRecord run);

    /// <summary>Makes changes in one transaction.</summary>
    void Append(RecordChanges changes);

    /// <summary>The newest event of a device's boot that is stored or known to be lost, 0 for none.</summary>
    uint LastSequence(string deviceId, uint bootId);

    /// <summary>The runs of a device whose records may still grow: <see cref="RecordEnding.Open"/> and <see cref="RecordEnding.Left"/>.</summary>
    IReadOnlyList<RecordedRun> Unfinished(string deviceId);

    /// <summary>How far a run is recorded.</summary>
    /// <returns>Null when there is no such record.</returns>
    RecordedRun? Read(string recordId);
}
