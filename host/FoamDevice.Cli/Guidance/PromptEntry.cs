namespace FoamDevice.Cli.Guidance;

/// <summary>What a person entered at a prompt: a value, or what is to be done instead.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">The value, or the words after the command; empty for Enter alone.</param>
internal sealed record PromptEntry(PromptEntryKind Kind, string Text)
{
    /// <summary>Nobody answers any more.</summary>
    public static PromptEntry Gone { get; } = new(PromptEntryKind.Quit, "");

    /// <summary>Reads a line. A command is its whole first word, so that a name may begin like one only if it is longer.</summary>
    public static PromptEntry Read(string line)
    {
        string[] words = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string rest = words.Length > 1 ? words[1] : "";
        return (words.FirstOrDefault()?.ToLowerInvariant(), rest.Length) switch
        {
            ("back", 0) => new PromptEntry(PromptEntryKind.Back, ""),
            ("quit" or "exit", 0) => new PromptEntry(PromptEntryKind.Quit, ""),
            ("help" or "?", 0) => new PromptEntry(PromptEntryKind.Help, ""),
            ("note", _) => new PromptEntry(PromptEntryKind.Note, rest),
            _ => new PromptEntry(PromptEntryKind.Value, line),
        };
    }
}
