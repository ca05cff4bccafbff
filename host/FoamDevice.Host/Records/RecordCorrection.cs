using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Somebody corrects what was said of a run. What stood there stays on record.</summary>
/// <param name="Field">Id of a <see cref="RunContextField"/>.</param>
/// <param name="From">What it said before; null for nothing.</param>
/// <param name="To">What it is to say; null to take it away.</param>
/// <param name="Why">Why.</param>
/// <param name="Who">Who says so.</param>
public sealed record RecordCorrection(string Field, string? From, string? To, string Why, string Who)
{
    /// <summary>Reads an entry.</summary>
    /// <returns>Null when it is no correction, or names no field.</returns>
    public static RecordCorrection? Of(RecordEntry entry) =>
        entry.Kind == LogKind.Correction && EntryText.Of(entry.Body, "field") is { } field
            ? new RecordCorrection(field, EntryText.Of(entry.Body, "from"), EntryText.Of(entry.Body, "to"), EntryText.Of(entry.Body, "why") ?? "", EntryText.Of(entry.Body, "who") ?? "")
            : null;

    /// <summary>A context after the corrections among these entries, one after the other.</summary>
    public static RunContext Apply(RunContext context, IEnumerable<RecordEntry> entries) =>
        entries.Select(Of).OfType<RecordCorrection>().Aggregate(context, (corrected, change) => corrected.WithStored(change.Field, change.To));

    /// <summary>The body of the log entry.</summary>
    internal JsonObject Facts() => new()
    {
        ["field"] = Field,
        ["from"] = From,
        ["to"] = To,
        ["who"] = Who,
        ["why"] = Why,
    };
}
