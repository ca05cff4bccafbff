namespace FoamDevice.Host;

/// <summary>What people said of the run: sample, liquid, gas, syringes, stopcock; with what was corrected since.</summary>
internal static class ContextSection
{
    public static Markup Of(ReportScope scope) => scope.Section("context", scope.ForEachRun(run => Table(scope, run.Record)));

    private static Markup Table(ReportScope scope, RunRecord record)
    {
        var now = record.ContextNow;
        Markup[] rows = [.. RunContextField.All.Where(field => (record.Context[field.Id] ?? now[field.Id]) is not null).Select(field => Row(scope, field, record.Context[field.Id], now[field.Id]))];
        return rows.Length == 0 ? scope.Paragraph("context.none") : Markup.Classed("table", "facts", Markup.Element("tbody", rows));
    }

    private static Markup Row(ReportScope scope, RunContextField field, string? begun, string? now) => Markup.Element(
        "tr",
        Markup.Trusted($"<th scope=\"row\">{Markup.Text(scope.Texts.Find($"context.{field.Id}") ?? field.Title)}</th>"),
        Markup.Element("td", begun == now ? Markup.Said(now!) : Corrected(begun, now)));

    private static Markup Corrected(string? begun, string? now) =>
        Markup.All(Markup.Element("del", Markup.Said(begun ?? "–")), Markup.Text(" · "), Markup.Element("ins", Markup.Said(now ?? "–")));
}
