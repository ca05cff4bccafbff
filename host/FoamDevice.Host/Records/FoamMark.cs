using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Somebody marks a moment in the life of the foam.</summary>
/// <param name="What">What happened then.</param>
/// <param name="FoamAgeMilliseconds">Since the end of the last pass, ms.</param>
/// <param name="Who">Who marked it.</param>
public sealed record FoamMark(string What, long FoamAgeMilliseconds, string Who)
{
    /// <summary>What a mark says that says nothing else.</summary>
    public const string Usual = "foam used";

    /// <summary>Since the end of the last pass, s.</summary>
    public double FoamAgeSeconds => FoamAgeMilliseconds / 1e3;

    /// <summary>Reads an entry.</summary>
    /// <returns>Null when it is no mark, or without a foam age.</returns>
    public static FoamMark? Of(RecordEntry entry) =>
        entry.Kind == LogKind.Mark && entry.Body["foamAgeMilliseconds"] is JsonValue age && age.TryGetValue(out long milliseconds)
            ? new FoamMark(EntryText.Of(entry.Body, "what") ?? "", milliseconds, EntryText.Of(entry.Body, "who") ?? "")
            : null;

    /// <summary>The body of the log entry.</summary>
    internal JsonObject Facts() => new()
    {
        ["foamAgeMilliseconds"] = FoamAgeMilliseconds,
        ["what"] = What,
        ["who"] = Who,
    };
}
