using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>What people have added to the record since: notes, corrections, marks in the life of the foam.</summary>
internal static class AdditionsSection
{
    private const double MillisecondsPerSecond = 1e3;

    public static Markup Of(ReportScope scope) => scope.Section("additions", scope.ForEachRun(run => List(scope, OfRun(run.Record))));

    // Measurements that can be read have a section of their own.
    private static RecordEntry[] OfRun(RunRecord record) => [.. record.Entries.Where(entry => RecordedMeasurement.Of([entry]).Count == 0)];

    private static Markup List(ReportScope scope, IReadOnlyList<RecordEntry> entries)
    {
        if (entries.Count == 0)
            return scope.Paragraph("additions.none");

        Markup[] titles = [scope.Say("at"), scope.Say("additions.kind"), scope.Say("additions.who"), scope.Say("additions.what")];
        return ReportTable.Numbers("texts", titles, entries.Select(entry => Row(scope, entry)));
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, RecordEntry entry) =>
    [
        scope.Numbers.Time(entry.At),
        scope.Texts.Find($"additions.{entry.Kind}") is { } kind ? Markup.Text(kind) : Markup.Code(entry.Kind),
        TextOf(entry.Body, "who") is { } who ? Markup.Said(who) : scope.Say("notTold"),
        What(scope, entry),
    ];

    private static Markup What(ReportScope scope, RecordEntry entry) => entry.Kind switch
    {
        LogKind.Note => Markup.Said(TextOf(entry.Body, "text") ?? ""),
        LogKind.Mark => Mark(scope, entry.Body),
        LogKind.Correction => Correction(scope, entry.Body),
        _ => Markup.Code(CanonicalJson.Of(entry.Body)),
    };

    private static Markup Mark(ReportScope scope, JsonObject body) => body["foamAgeMilliseconds"] is JsonValue age && age.TryGetValue(out long milliseconds)
        ? Markup.All(
            Markup.Said(TextOf(body, "what") ?? ""),
            Markup.Text(" · "),
            scope.Say("foamAge"),
            Markup.Text(" "),
            scope.Numbers.Quantity(milliseconds / MillisecondsPerSecond, 1, "s"))
        : Markup.Said(TextOf(body, "what") ?? "");

    private static Markup Correction(ReportScope scope, JsonObject body) => Markup.All(
        Markup.Said(TextOf(body, "field") ?? ""),
        Markup.Text(": "),
        Markup.Element("del", Markup.Said(TextOf(body, "from") ?? "–")),
        Markup.Text(" · "),
        Markup.Element("ins", Markup.Said(TextOf(body, "to") ?? "–")),
        Markup.Text(" · "),
        scope.Say("additions.why"),
        Markup.Text(": "),
        Markup.Said(TextOf(body, "why") ?? "–"));

    private static string? TextOf(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
