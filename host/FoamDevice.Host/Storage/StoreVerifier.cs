using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Holds a store against itself: the database against its own structure, each log against its hashes, the tables and files against the logs, and the logs against heads that others have seen.</summary>
internal sealed class StoreVerifier(RunStore store)
{
    private const int PageSize = 500;

    private readonly List<LogFinding> _findings = [];
    private readonly List<(LogHead Seen, LogEntry By)> _anchors = [];
    private long _entries;

    /// <summary>Verifies all.</summary>
    /// <param name="heads">Hashes noted elsewhere, as on a printed report; each must be in a log.</param>
    public VerifyReport Verify(IReadOnlyList<string> heads)
    {
        CheckDatabase();
        IReadOnlyList<LogHead> stored = [];
        try
        {
            stored = store.Book.Log.Heads();
            CheckAll(stored, heads);
        }
        catch (Exception failure) when (failure is DbException or DataException && IsDamaged)
        {
            _findings.Add(new LogFinding(LogFlaw.Database, "", 0, $"The rest was not looked at, for it can't be read: {failure.Message}"));
        }

        return new VerifyReport(_entries, stored, _anchors.Count, _findings);
    }

    /// <summary>Verifies one record: the stretch of each log from the record's first entry to its last, and the record's rows.</summary>
    /// <param name="recordKey">The record.</param>
    /// <param name="heads">Hashes noted elsewhere; each must be in a log.</param>
    public VerifyReport VerifyRecord(string recordKey, IReadOnlyList<string> heads)
    {
        var logs = store.Book.Log.Telling(recordKey).GroupBy(row => row.Writer, StringComparer.Ordinal).OrderBy(log => log.Key, StringComparer.Ordinal).ToList();
        using (var rebuilt = new RebuiltTables())
        {
            foreach (var log in logs)
                FollowLog(HeadBefore(log.Key, log.Min(row => row.Sequence)), log.Max(row => row.Sequence), entry => ProjectOf(recordKey, entry, rebuilt));

            foreach (var difference in rebuilt.DifferencesTo(store.Database, recordKey))
                _findings.Add(difference);

            CheckFiles(rebuilt.Measurements(recordKey));
        }

        CheckHeads(heads);
        return new VerifyReport(_entries, [.. logs.Select(log => store.Book.Log.Head(log.Key))], 0, _findings);
    }

    private bool IsDamaged => _findings.Exists(finding => finding.Kind == LogFlaw.Database);

    private void CheckDatabase()
    {
        foreach (string damage in store.Database.Damages())
            _findings.Add(new LogFinding(LogFlaw.Database, "", 0, $"{store.Path} is damaged: {damage.TrimEnd('.')}."));

        if (StoreFacts.FlawOfWriter(store.Database) is { } flaw)
            _findings.Add(new LogFinding(LogFlaw.Writer, store.Writer, 0, flaw));
    }

    private void CheckAll(IReadOnlyList<LogHead> stored, IReadOnlyList<string> heads)
    {
        using (var rebuilt = new RebuiltTables())
        {
            foreach (var head in stored)
                FollowLog(LogHead.Empty(head.Writer), long.MaxValue, entry => Project(entry, rebuilt));

            foreach (var difference in rebuilt.DifferencesTo(store.Database))
                _findings.Add(difference);

            CheckFiles(rebuilt.Measurements());
        }

        CheckAnchors();
        CheckHeads(heads);
    }

    private LogHead HeadBefore(string writer, long sequence) => store.Book.Log.Entry(writer, sequence - 1) is { } before
        ? new LogHead(writer, before.Sequence, before.Hash)
        : LogHead.Empty(writer);

    private void FollowLog(LogHead from, long last, Func<LogEntry, Sentence?> take)
    {
        var chain = new LogChain(from);
        long after = from.Sequence;
        for (var page = store.Book.Log.After(from.Writer, after, PageSize); page.Count > 0 && after < last; page = store.Book.Log.After(from.Writer, after, PageSize))
        {
            foreach (var row in page.Where(row => row.Sequence <= last))
                chain = Follow(chain, row, take);

            after = page[^1].Sequence;
        }
    }

    private LogChain Follow(LogChain chain, StoredEntry row, Func<LogEntry, Sentence?> take)
    {
        _entries++;
        (long sequence, string writer) = (row.Sequence, row.Writer);
        Sentence? flaw = chain.Take(sequence, row.Content, row.Hash, out var entry);
        flaw ??= IsAsStored(row) ? null : Sentence.Of("verify.bytes", $"Entry {sequence} of writer {writer} was changed: its bytes are no longer those of its text.");
        flaw ??= entry!.Kind == row.Kind && entry.RecordKey == row.RecordKey && entry.AtMicroseconds == row.AtMicroseconds
            ? take(entry)
            : Sentence.Of("verify.columns", $"Entry {sequence} of writer {writer} stands in its table with another kind, record or time than it says itself.");
        if (flaw is null)
            return chain;

        // What follows is followed from here as it stands: one change is one finding.
        _findings.Add(new LogFinding(LogFlaw.Chain, row.Writer, row.Sequence, flaw));
        return new LogChain(new LogHead(row.Writer, row.Sequence, row.Hash));
    }

    // Whatever is no UTF-8 is read as the replacement character: where that stands, a broken byte would look like a sound one.
    private bool IsAsStored(StoredEntry row) =>
        !row.Content.Contains('\uFFFD') || store.Book.Log.Bytes(row.Writer, row.Sequence) is not { } bytes || bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(row.Content));

    private Sentence? ProjectOf(string recordKey, LogEntry entry, RebuiltTables rebuilt) =>
        entry.RecordKey == recordKey || entry.Key == recordKey || entry.Kind == LogKind.Imported ? Project(entry, rebuilt) : null;

    private Sentence? Project(LogEntry entry, RebuiltTables rebuilt)
    {
        try
        {
            rebuilt.Enter(entry);
            if (entry.Kind == LogKind.Anchor)
                _anchors.AddRange(AnchorFacts.Heads(entry.Body).Select(head => (head, entry)));

            return null;
        }
        catch (LogFormatException flaw)
        {
            return flaw.Said;
        }
    }

    // Every byte of a file once, whichever measurements name it.
    private void CheckFiles(IEnumerable<(string Writer, long Sequence, string Body)> measurements)
    {
        HashSet<MeasuredFile> seen = [];
        foreach (var (writer, sequence, body) in measurements)
        {
            foreach (var file in FilesOf(body).Where(file => seen.Add(file with { Name = "", MediaType = "" })))
            {
                if (store.Files.FlawOf(file) is { } flaw)
                    _findings.Add(new LogFinding(LogFlaw.File, writer, sequence, Sentence.Of("verify.file", $"{flaw} Entry {sequence} of writer {writer} names it.")));
            }
        }
    }

    private static IReadOnlyList<MeasuredFile> FilesOf(string body) => MeasurementFacts.Files(JsonNode.Parse(body)!.AsObject());

    private void CheckAnchors()
    {
        foreach (var (seen, by) in _anchors)
        {
            var head = store.Book.Log.Head(seen.Writer);
            string noted = $"Writer {by.Writer} saw it on {StoreTime.Write(StoreTime.OfMicroseconds(by.AtMicroseconds))}";
            if (head.Sequence == 0)
                continue;

            if (head.Sequence < seen.Sequence)
                _findings.Add(new LogFinding(LogFlaw.CutTail, seen.Writer, seen.Sequence, $"The log of writer {seen.Writer} ends with entry {head.Sequence}, and had entry {seen.Sequence} once. {noted}."));
            else if (store.Book.Log.Entry(seen.Writer, seen.Sequence)?.Hash != seen.Hash)
                _findings.Add(new LogFinding(LogFlaw.Rewritten, seen.Writer, seen.Sequence, $"Entry {seen.Sequence} of writer {seen.Writer} was another one once, with the hash {seen.Hash}. {noted}."));
        }
    }

    private void CheckHeads(IReadOnlyList<string> heads)
    {
        foreach (string hash in heads.Where(hash => store.Book.Log.WithHash(hash.ToLowerInvariant()) is null))
            _findings.Add(new LogFinding(LogFlaw.HeadUnknown, "", 0, $"No entry has the hash {hash}: what was there when it was noted has been cut off or written anew."));
    }
}
