using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Entries that came in a package, as the body of a log entry, and back. They are kept word for word, with whose they are.</summary>
internal static class ImportedFacts
{
    public static JsonObject Of(string packageHash, IEnumerable<StoredEntry> entries) => new()
    {
        ["entries"] = new JsonArray([.. entries.Select(entry => JsonValue.Create(entry.Content))]),
        ["package"] = packageHash,
    };

    public static IEnumerable<LogEntry> Entries(JsonObject body) =>
        body["entries"] is JsonArray items ? items.Select(Read) : throw new LogFormatException(Sentence.Of("entry.bringsNone", "It brings no entries."));

    private static LogEntry Read(JsonNode? item) =>
        item is JsonValue value && value.TryGetValue(out string? content) ? LogEntry.Read(content) : throw new LogFormatException(Sentence.Of("entry.bringsOther", "What it brings is no entry."));
}
