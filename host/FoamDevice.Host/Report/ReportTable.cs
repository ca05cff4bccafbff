namespace FoamDevice.Host;

/// <summary>Tables of a report.</summary>
internal static class ReportTable
{
    /// <summary>Names down the side, and a column for each run.</summary>
    public static Markup Facts(ReportScope scope, IReadOnlyList<(string Name, Func<ReportedRun, Markup> Value)> facts)
    {
        Markup[] rows = [.. facts.Select(fact => Row(scope.Say(fact.Name), scope.Runs.Select(fact.Value)))];
        string cssClass = scope.IsComparison ? "facts two" : "facts";
        return Markup.Classed("table", cssClass, scope.IsComparison ? Head([Markup.Nothing, .. scope.Runs.Select((_, index) => Markup.Text(scope.NameOf(index)))]) : Markup.Nothing, Body(rows));
    }

    /// <summary>A table of numbers under a line of titles; the first column names the row.</summary>
    public static Markup Numbers(string cssClass, IReadOnlyList<Markup> titles, IEnumerable<IReadOnlyList<Markup>> rows) =>
        Markup.Classed("table", cssClass, Head(titles), Body([.. rows.Select(row => Row(row[0], row.Skip(1)))]));

    private static Markup Head(IEnumerable<Markup> titles) =>
        Markup.Element("thead", Markup.Element("tr", [.. titles.Select(title => Markup.Trusted($"<th scope=\"col\">{title}</th>"))]));

    private static Markup Body(IReadOnlyList<Markup> rows) => Markup.Element("tbody", rows);

    private static Markup Row(Markup name, IEnumerable<Markup> cells) =>
        Markup.Element("tr", [Markup.Trusted($"<th scope=\"row\">{name}</th>"), .. cells.Select(cell => Markup.Element("td", cell))]);
}
