namespace FoamDevice.Host;

/// <summary>Copies log entries between two stores, verbatim, with the files that they name, until each has what the other has. Ended at any point, it goes on from there the next time.</summary>
/// <remarks>
/// A log has one writer, so two stores never hold different entries under one number, unless somebody changed one of them or wrote on in a copy of the file: that
/// is a fork, and nothing of that log is copied.
/// </remarks>
public sealed class LogSync
{
    private const int BatchSize = 200;

    private readonly RunStore _here;
    private readonly RunStore _there;
    private readonly List<LogFinding> _forks = [];
    private bool _hasNews;

    /// <summary>Makes a sync between two stores.</summary>
    /// <param name="here">The bench's.</param>
    /// <param name="there">The laboratory's.</param>
    public LogSync(RunStore here, RunStore there)
    {
        _here = here;
        _there = there;
    }

    /// <summary>Entries that are on the other side now.</summary>
    public long Sent { get; private set; }

    /// <summary>Entries that have come from there.</summary>
    public long Received { get; private set; }

    /// <summary>Logs that differ, in sentences.</summary>
    public IReadOnlyList<LogFinding> Forks => _forks;

    /// <summary>Copies all that is missing on either side.</summary>
    /// <param name="ways">Which ways.</param>
    /// <param name="progress">Told after each batch how many entries have been copied.</param>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <exception cref="StoreException">A store can't be read or written; what was copied stays.</exception>
    /// <exception cref="OperationCanceledException">It was ended; what was copied stays.</exception>
    public void Run(SyncWays ways, Action<long>? progress, CancellationToken cancellation)
    {
        foreach (string writer in Writers())
            TryCopy(writer, ways, progress, cancellation);

        // Anchors alone are nothing new: two benches would answer each other's for ever.
        if (_hasNews && _forks.Count == 0)
            Anchor(progress, cancellation);
    }

    /// <summary>Copies what the bench's own log has beyond the other side's, and no more: quick enough to be done all the time.</summary>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <exception cref="StoreException">A store can't be read or written; what was copied stays.</exception>
    /// <exception cref="OperationCanceledException">It was ended; what was copied stays.</exception>
    public void SendOwn(CancellationToken cancellation) => Copy(_here.Writer, SyncWays.Send, null, cancellation);

    /// <summary>Writes down in the bench's own log what the other side has, and copies that over too: an anchor for both, and for every bench that syncs later.</summary>
    /// <param name="progress">Told after each batch how many entries have been copied.</param>
    /// <param name="cancellation">Ends it after a batch.</param>
    /// <exception cref="StoreException">A store can't be read or written.</exception>
    public void Anchor(Action<long>? progress, CancellationToken cancellation)
    {
        // Only what both sides hold: a bench need not have all of another's log.
        _here.NoteHeads(_there.Path, [.. _there.Heads().Where(head => _here.HashAt(head.Writer, head.Sequence) == head.Hash)]);
        Copy(_here, _there, _there.Head(_here.Writer), copied => Sent += copied, progress, cancellation);
    }

    private List<string> Writers() => [.. _here.Heads().Concat(_there.Heads()).Select(head => head.Writer).Distinct().Order(StringComparer.Ordinal)];

    // A log that can't be copied, for it was changed or a newer program wrote it, holds up no other.
    private void TryCopy(string writer, SyncWays ways, Action<long>? progress, CancellationToken cancellation)
    {
        try
        {
            Copy(writer, ways, progress, cancellation);
        }
        catch (StoreException flaw) when (flaw.InnerException is LogFormatException)
        {
            _forks.Add(new LogFinding(LogFlaw.Chain, writer, 0, flaw.Message));
        }
    }

    private void Copy(string writer, SyncWays ways, Action<long>? progress, CancellationToken cancellation)
    {
        var here = _here.Head(writer);
        var there = _there.Head(writer);
        if (IsFork(here, there))
            return;

        if (here.Sequence > there.Sequence && ways.HasFlag(SyncWays.Send))
            Copy(_here, _there, there, copied => Sent += copied, progress, cancellation);
        else if (there.Sequence > here.Sequence && ways.HasFlag(SyncWays.Receive))
            Copy(_there, _here, here, copied => Received += copied, progress, cancellation);
    }

    private bool IsFork(LogHead here, LogHead there)
    {
        long common = Math.Min(here.Sequence, there.Sequence);
        string? hashHere = _here.HashAt(here.Writer, common);
        string? hashThere = _there.HashAt(here.Writer, common);
        if (common == 0 || hashHere == hashThere)
            return false;

        _forks.Add(new LogFinding(
            LogFlaw.Rewritten,
            here.Writer,
            common,
            $"The log of writer {here.Writer} is not the same in {_here.Path} and {_there.Path}: entry {common} differs. One of them was changed, or a copy of the file was written on. "
            + "Nothing of this log was copied; `foam runs verify` on both sides shows where it breaks."));
        return true;
    }

    private void Copy(RunStore from, RunStore to, LogHead head, Action<long> count, Action<long>? progress, CancellationToken cancellation)
    {
        for (var batch = from.EntriesAfter(head, BatchSize); batch.Count > 0; batch = from.EntriesAfter(head, BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            CopyFiles(from, to, batch, cancellation);
            count(to.Enter(head, batch));
            _hasNews |= batch.Any(row => row.Kind != LogKind.Anchor);
            head = to.Head(head.Writer);
            progress?.Invoke(batch.Count);
        }
    }

    // Before the entries that name them, so that no entry stands anywhere without its files.
    private static void CopyFiles(RunStore from, RunStore to, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        foreach (var file in batch.SelectMany(EntryFiles.Of))
            to.Files.Copy(file, from.Files, cancellation);
    }
}
