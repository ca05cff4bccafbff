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
    /// <returns>Null when it follows; else what is wrong, in a sentence.</returns>
    public string? Take(long sequence, string content, string hash, out LogEntry? entry)
    {
        entry = null;
        if (sequence != Head.Sequence + 1)
            return $"Entry {Head.Sequence + 1} of writer {Head.Writer} is missing; entry {sequence} follows {(Head.Sequence == 0 ? "the beginning" : $"entry {Head.Sequence}")}.";

        string place = $"Entry {sequence} of writer {Head.Writer}";
        LogEntry read;
        try
        {
            read = LogEntry.Read(content);
        }
        catch (LogFormatException flaw)
        {
            return $"{place} was changed. {flaw.Message}";
        }

        if (read.Hash != hash)
            return $"{place} was changed: its content has the hash {read.Hash}, and {hash} is stored.";

        if (read.Writer != Head.Writer || read.Sequence != sequence)
            return $"{place} says of itself that it is entry {read.Sequence} of writer {read.Writer}.";

        if (read.Previous != Head.Hash)
            return $"{place} does not follow the one before: it names the hash {read.Previous}, and that of entry {Head.Sequence} is {Head.Hash}.";

        entry = read;
        Head = new LogHead(Head.Writer, sequence, hash);
        return null;
    }
}
