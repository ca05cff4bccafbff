namespace FoamDevice.Host;

/// <summary>A measurement as it stands in a record.</summary>
/// <param name="Key">Its entry: WRITER:SEQUENCE.</param>
/// <param name="At">Wall-clock time at the writer, when it was entered.</param>
/// <param name="Measurement">What it tells.</param>
/// <param name="SupersededBy">Key of the version that took its place; null when it stands.</param>
public sealed record RecordedMeasurement(string Key, DateTimeOffset At, Measurement Measurement, string? SupersededBy)
{
    /// <summary>No later version took its place.</summary>
    public bool IsStanding => SupersededBy is null;

    /// <summary>The measurements among a record's entries, in their order. One that this program can't read is left out; the entry stays.</summary>
    public static IReadOnlyList<RecordedMeasurement> Of(IEnumerable<RecordEntry> entries)
    {
        var read = entries.Select(entry => (Entry: entry, Measurement: MeasurementFacts.Read(entry))).Where(pair => pair.Measurement is not null).ToList();
        Dictionary<string, string> later = [];
        foreach (var (entry, measurement) in read.Where(pair => pair.Measurement!.Supersedes is not null))
            later[measurement!.Supersedes!] = KeyOf(entry);

        return [.. read.Select(pair => new RecordedMeasurement(KeyOf(pair.Entry), pair.Entry.At, pair.Measurement!, later.GetValueOrDefault(KeyOf(pair.Entry))))];
    }

    private static string KeyOf(RecordEntry entry) => LogEntry.KeyOf(entry.Writer, entry.Sequence);
}
