namespace FoamDevice.Host;

/// <summary>Follows one writer's log from its first entry, or from a head that is trusted, and says where it breaks.</summary>
public sealed class LogChain
{
    /// <summary>Starts before the first entry of a writer.</summary>
    public LogChain(string writer)
        : this(LogHead.Empty(writer))
    {
    }

    /// <summary>Starts behind a head that is trusted.</summary>
    public LogChain(LogHead head) => Head = head;

    /// <summary>How far the log is whole.</summary>
    public LogHead Head { get; private set; }

    /// <summary>Takes the next entry as it is stored.</summary>
    /// <param name="sequence">The number under which it is stored.</param>
    /// <param name="content">The stored content.</param>
    /// <param name="hash">The stored hash.</param>
    /// <param name="entry">The entry, when it follows.</param>
    /// <returns>Null when it follows; else what is wrong.</returns>
    public Sentence? Take(long sequence, string content, string hash, out LogEntry? entry)
    {
        entry = null;
        string writer = Head.Writer;
        if (sequence != Head.Sequence + 1)
            return Missing(writer, Head.Sequence, sequence);

        LogEntry read;
        try
        {
            read = LogEntry.Read(content);
        }
        catch (LogFormatException flaw)
        {
            Sentence reason = flaw.Said;
            return Sentence.Of("verify.unread", $"Entry {sequence} of writer {writer} was changed. {reason}");
        }

        if (FlawOf(read, sequence, hash) is { } found)
            return found;

        entry = read;
        Head = new LogHead(writer, sequence, hash);
        return null;
    }

    private Sentence? FlawOf(LogEntry entry, long sequence, string hash)
    {
        string writer = Head.Writer;
        (string found, string ownWriter, long ownSequence) = (entry.Hash, entry.Writer, entry.Sequence);
        if (found != hash)
            return Sentence.Of("verify.hash", $"Entry {sequence} of writer {writer} was changed: its content has the hash {found}, and {hash} is stored.");

        if (ownWriter != writer || ownSequence != sequence)
            return Sentence.Of("verify.otherEntry", $"Entry {sequence} of writer {writer} says of itself that it is entry {ownSequence} of writer {ownWriter}.");

        return entry.Previous == Head.Hash ? null : Detached(writer, sequence, entry.Previous, Head);
    }

    private static Sentence Missing(string writer, long last, long sequence)
    {
        long next = last + 1;
        return last == 0
            ? Sentence.Of("verify.missing.first", $"Entry {next} of writer {writer} is missing; entry {sequence} follows the beginning.")
            : Sentence.Of("verify.missing", $"Entry {next} of writer {writer} is missing; entry {sequence} follows entry {last}.");
    }

    private static Sentence Detached(string writer, long sequence, string named, LogHead before)
    {
        (long last, string hash) = (before.Sequence, before.Hash);
        return Sentence.Of("verify.detached", $"Entry {sequence} of writer {writer} does not follow the one before: it names the hash {named}, and that of entry {last} is {hash}.");
    }
}
