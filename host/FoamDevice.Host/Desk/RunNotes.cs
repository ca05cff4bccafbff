namespace FoamDevice.Host;

/// <summary>What persons did to a run, on its way into the run's record. A store that can't be written delays a note, and nothing else.</summary>
/// <param name="store">Has the records.</param>
/// <param name="time">Stamps them.</param>
/// <param name="tell">Takes what could not be noted, and why.</param>
internal sealed class RunNotes(RunStore store, TimeProvider time, Action<string> tell)
{
    private const ulong RetryMicroseconds = 1_000_000;
    private const string Nobody = "bench";

    private readonly RecordAdditions _additions = new(store, time);
    private readonly Queue<(string RecordId, string Text, string Who)> _waiting = new();
    private ulong _retryAt;

    /// <summary>Puts a note on its way.</summary>
    public void Add(string recordId, string text, string who) => _waiting.Enqueue((recordId, text, who.Trim().Length == 0 ? Nobody : who));

    /// <summary>Writes one of those that wait: a turn stays short.</summary>
    public void Poll(ulong now)
    {
        if (_waiting.Count == 0 || now < _retryAt)
            return;

        (string recordId, string text, string who) = _waiting.Peek();
        try
        {
            if (store.Read(recordId) is null)
                tell($"The note \"{text}\" was not written: run {recordId} is not, or no longer, recorded in this bench's store.");
            else
                _additions.Note(recordId, text, who);

            _waiting.Dequeue();
        }
        catch (RecordAdditionException refused)
        {
            _waiting.Dequeue();
            tell($"The note \"{text}\" of run {recordId} was not written. {refused.Message}");
        }
        catch (StoreException failure)
        {
            _retryAt = now + RetryMicroseconds;
            tell($"The note \"{text}\" of run {recordId} could not be written yet, and is tried again. {failure.Message}");
        }
    }
}
