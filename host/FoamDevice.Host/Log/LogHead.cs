namespace FoamDevice.Host;

/// <summary>The newest entry of a writer's log.</summary>
/// <param name="Writer">Whose log.</param>
/// <param name="Sequence">Its number; 0 before the first.</param>
/// <param name="Hash">Its hash; <see cref="LogEntry.NoHash"/> before the first.</param>
public sealed record LogHead(string Writer, long Sequence, string Hash)
{
    /// <summary>The head of a log without an entry.</summary>
    public static LogHead Empty(string writer) => new(writer, 0, LogEntry.NoHash);
}
