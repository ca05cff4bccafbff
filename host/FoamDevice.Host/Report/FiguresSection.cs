namespace FoamDevice.Host;

/// <summary>Asked against done.</summary>
internal static class FiguresSection
{
    public static Markup Of(ReportScope scope)
    {
        IReadOnlyList<ReportFigure>[] runs = [.. scope.Runs.Select(run => ReportFigures.Of(run.Record))];

        // Every run has the same figures in the same order; one that no run has is left out.
        var rows = Enumerable.Range(0, runs[0].Count)
            .Select(row => runs.Select(figures => figures[row]).ToArray())
            .Where(row => row.Any(figure => figure.Asked is not null || figure.Done is not null));
        return scope.Section("figures", ReportTable.Numbers("figures", Titles(scope), rows.Select(row => Row(scope, row))), scope.Paragraph("figures.note"));
    }

    private static IReadOnlyList<Markup> Titles(ReportScope scope)
    {
        var titles = scope.Runs.SelectMany((_, run) => new[] { Titled(scope, run, "asked"), Titled(scope, run, "done") });
        return [Markup.Nothing, .. titles, scope.Say(scope.IsComparison ? "secondLessFirst" : "difference")];
    }

    private static Markup Titled(ReportScope scope, int run, string name) =>
        scope.IsComparison ? Markup.Text($"{scope.NameOf(run)}: {scope.Texts[name]}") : scope.Say(name);

    private static IReadOnlyList<Markup> Row(ReportScope scope, ReportFigure[] figures)
    {
        var difference = figures.Length > 1 ? figures[1].Done - figures[0].Done : figures[0].Difference;
        return
        [
            scope.Say(figures[0].Name),
            .. figures.SelectMany(figure => new[] { Asked(scope, figure), Done(scope, figure) }),
            difference is { } value ? scope.Numbers.Quantity(value, figures[0].Digits, figures[0].Unit) : Markup.Text("–"),
        ];
    }

    private static Markup Asked(ReportScope scope, ReportFigure figure)
    {
        if (figure.Asked is not { } asked)
            return Markup.Text("–");

        string sign = figure.Demand switch
        {
            FigureDemand.AtMost => "≤ ",
            FigureDemand.Within => "± ",
            _ => "",
        };
        return Markup.Quantity(sign + scope.Numbers.QuantityText(asked, figure.Digits, figure.Unit));
    }

    private static Markup Done(ReportScope scope, ReportFigure figure) =>
        figure.Done is { } done ? scope.Numbers.Quantity(done, figure.Digits, figure.Unit) : scope.Say("notMeasured");
}
