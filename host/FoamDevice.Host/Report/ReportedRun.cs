namespace FoamDevice.Host;

/// <summary>A run and all that a report tells of it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Heads">The newest entry of the record in each log that tells of it: its verification hashes.</param>
public sealed record ReportedRun(RunRecord Record, IReadOnlyList<LogHead> Heads)
{
    /// <summary>The newest entry of the log in which the record was begun; null when that log is not at hand, or shall not be told.</summary>
    public LogHead? LogHead { get; init; }

    /// <summary>A record as its own log entries tell it: the same wherever they are, so that its report is too.</summary>
    public static ReportedRun Of(RunStore store, RunRecord record) => new(record, HeadsOf(store.EntriesOf(record.Header.Key)));

    /// <summary>A record and how far the log has come in which it was begun.</summary>
    public static ReportedRun WithLog(RunStore store, RunRecord record)
    {
        var run = Of(store, record);
        var head = run.Heads.Count == 0 ? null : store.Head(run.Heads[0].Writer);
        return run with { LogHead = head is { Sequence: > 0 } ? head : null };
    }

    // The log that began the record comes first.
    private static LogHead[] HeadsOf(IReadOnlyList<StoredEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Writer).Select(log => log.MaxBy(entry => entry.Sequence)!).Select(last => new LogHead(last.Writer, last.Sequence, last.Hash))];
}
