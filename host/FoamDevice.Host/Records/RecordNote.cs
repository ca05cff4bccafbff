using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Somebody notes something about a run.</summary>
/// <param name="Text">What.</param>
/// <param name="Who">Who.</param>
public sealed record RecordNote(string Text, string Who)
{
    /// <summary>Reads an entry.</summary>
    /// <returns>Null when it is no note.</returns>
    public static RecordNote? Of(RecordEntry entry) =>
        entry.Kind == LogKind.Note ? new RecordNote(EntryText.Of(entry.Body, "text") ?? "", EntryText.Of(entry.Body, "who") ?? "") : null;

    /// <summary>The body of the log entry.</summary>
    internal JsonObject Facts() => new() { ["text"] = Text, ["who"] = Who };
}
