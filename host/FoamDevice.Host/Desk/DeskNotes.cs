namespace FoamDevice.Host;

/// <summary>What persons did, on its way into the store: to a run as a note of its record, else into the bench's own log. A store that can't be written delays it, and nothing else.</summary>
/// <param name="store">Has the records and the log.</param>
/// <param name="time">The clock of the bench.</param>
/// <param name="tell">Takes what could not be written, and why.</param>
internal sealed class DeskNotes(RunStore store, TimeProvider time, Action<Sentence> tell)
{
    private const ulong RetryMicroseconds = 1_000_000;
    private const string Nobody = "bench";

    private readonly RecordAdditions _additions = new(store, time);
    private readonly BenchLog _log = new(store);
    private readonly Queue<(string Text, Action Write)> _waiting = new();
    private ulong _retryAt;

    /// <summary>Puts a note on its way into a record.</summary>
    public void Add(string recordId, string text, string who) => _waiting.Enqueue((text, () => Note(recordId, text, Named(who))));

    /// <summary>Puts an act on its way into the bench's own log.</summary>
    public void Add(BenchAct act) => _waiting.Enqueue((act.Text, () => _log.Add(act with { Who = Named(act.Who) })));

    /// <summary>Writes one of those that wait: a turn stays short.</summary>
    public void Poll(ulong now)
    {
        if (_waiting.Count == 0 || now < _retryAt)
            return;

        (string text, Action write) = _waiting.Peek();
        try
        {
            write();
            _waiting.Dequeue();
        }
        catch (RecordAdditionException refused)
        {
            _waiting.Dequeue();
            tell(Sentence.Of("desk.noteRefused", $"The note \"{text}\" was not written.").Then(Sentence.Of(refused)));
        }
        catch (StoreException failure)
        {
            _retryAt = now + RetryMicroseconds;
            tell(Sentence.Of("desk.noteLater", $"The note \"{text}\" could not be written yet, and is tried again.").Then(Sentence.Of(failure)));
        }
    }

    private static string Named(string who) => who.Trim().Length == 0 ? Nobody : who;

    // A run may be recorded elsewhere, and the record of one that never began is taken away.
    private void Note(string recordId, string text, string who)
    {
        if (store.Read(recordId) is null)
            _log.Add(new BenchAct(BenchActKind.Machine, who, $"{text} (run {recordId}, of which this store has no record)"));
        else
            _additions.Note(recordId, text, who);
    }
}
