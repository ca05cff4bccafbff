using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Texts in the body of a log entry.</summary>
internal static class EntryText
{
    /// <summary>A text; null when it is not there, or is none.</summary>
    public static string? Of(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A text that every such body has.</summary>
    public static string In(JsonObject body, string name) => body[name]!.GetValue<string>();
}
