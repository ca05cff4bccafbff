namespace FoamDevice.Host;

/// <summary>What a recorder changes in its store at once: all of it is stored, or nothing.</summary>
public sealed record RecordChanges
{
    /// <summary>Events. One that is there already (same device, boot and sequence) is ignored.</summary>
    public IReadOnlyList<StoredEvent> Events { get; init; } = [];

    /// <summary>Events that are lost for good. A gap that is there already is ignored.</summary>
    public IReadOnlyList<LostEvents> Gaps { get; init; } = [];

    /// <summary>Ends of records.</summary>
    public IReadOnlyList<RecordEnd> Ends { get; init; } = [];

    /// <summary>Ids of records that are taken away: the device never took the plan. One that holds an event or a gap stays; one that is not there is no failure.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Nothing changes.</summary>
    public bool IsEmpty => Events.Count + Gaps.Count + Ends.Count + Withdrawn.Count == 0;

    /// <summary>The same, a part for each record and one for what belongs to none.</summary>
    public IEnumerable<(string? RecordId, RecordChanges Part)> ByRecord()
    {
        string?[] records =
        [
            .. Events.Select(stored => stored.RecordId).Concat(Gaps.Select(gap => gap.RecordId)).Concat(Ends.Select(end => end.RecordId)).Concat(Withdrawn).Distinct(),
        ];
        return records.Select(record => (record, new RecordChanges
        {
            Events = [.. Events.Where(stored => stored.RecordId == record)],
            Gaps = [.. Gaps.Where(gap => gap.RecordId == record)],
            Ends = [.. Ends.Where(end => end.RecordId == record)],
            Withdrawn = [.. Withdrawn.Where(id => id == record)],
        }));
    }
}
