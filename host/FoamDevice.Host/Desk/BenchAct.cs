using System.Text.Json;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Something that somebody did at the bench, for its own log. What is done to a run is a <see cref="RecordNote"/> of that run.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Text">It, as a sentence.</param>
public sealed record BenchAct(BenchActKind Kind, string Who, string Text)
{
    /// <summary>The body of the log entry.</summary>
    internal JsonObject Facts() => new() { ["act"] = JsonNamingPolicy.CamelCase.ConvertName($"{Kind}"), ["text"] = Text, ["who"] = Who };

    /// <summary>Reads a body.</summary>
    internal static BenchAct Of(JsonObject body)
    {
        Enum.TryParse(EntryText.Of(body, "act"), ignoreCase: true, out BenchActKind kind);
        return new BenchAct(kind, EntryText.Of(body, "who") ?? "", EntryText.Of(body, "text") ?? "");
    }
}
