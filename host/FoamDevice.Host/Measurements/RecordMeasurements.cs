namespace FoamDevice.Host;

/// <summary>Adds measurements to records: each an entry of its own, with the files that it rests on kept by their hashes.</summary>
/// <param name="store">Where the records are.</param>
public sealed class RecordMeasurements(RunStore store)
{
    /// <summary>Adds one.</summary>
    /// <param name="record">The run whose foam was measured.</param>
    /// <param name="measurement">What was measured; its <see cref="Measurement.Files"/> are filled in here.</param>
    /// <param name="files">Raw data and pictures; no two of one name.</param>
    /// <returns>The measurement as it stands in the record.</returns>
    /// <exception cref="RecordAdditionException">
    /// Something of it can't be taken: a text is empty or holds what can't be printed, a figure is no number, the version that it supersedes is not in the record;
    /// the run was simulated and the measurement does not say that it is for practice, or the other way round.
    /// </exception>
    /// <exception cref="StoreException">It can't be written.</exception>
    public RecordedMeasurement Add(RunRecord record, Measurement measurement, IReadOnlyList<FileToKeep> files)
    {
        MeasurementRules.Check(record, measurement, files);
        var whole = measurement with { Files = [.. files.Select(store.Files.Keep)] };
        var entry = store.Add(record.Header.Key, LogKind.Measurement, MeasurementFacts.Of(whole));
        return new RecordedMeasurement(entry.Key, StoreTime.OfMicroseconds(entry.AtMicroseconds), whole, null);
    }
}
