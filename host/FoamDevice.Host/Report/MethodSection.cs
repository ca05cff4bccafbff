namespace FoamDevice.Host;

/// <summary>The method as run, with its source and what the source leaves open.</summary>
internal static class MethodSection
{
    public static Markup Of(ReportScope scope) => scope.Section("method", SameOrNot(scope), scope.ForEachRun(run => OneMethod(scope, run.Record)));

    private static Markup SameOrNot(ReportScope scope)
    {
        if (!scope.IsComparison)
            return Markup.Nothing;

        bool same = scope.Runs[0].Record.MethodSha256 == scope.Runs[1].Record.MethodSha256 && scope.Runs[0].Record.Header.MethodId == scope.Runs[1].Record.Header.MethodId;
        return Markup.Classed("p", "verdict", scope.Say(same ? "method.same" : "method.other"));
    }

    private static Markup OneMethod(ReportScope scope, RunRecord record)
    {
        var alone = scope with { Runs = [new ReportedRun(record, [])] };
        List<(string, Func<ReportedRun, Markup>)> facts =
        [
            ("method.id", _ => Markup.All(Markup.Code(record.Header.MethodId), Markup.Text(" · "), Markup.Said(record.Header.MethodTitle))),
            ("method.hash", _ => Markup.Code(record.MethodSha256)),
        ];
        if (ReadMethod(record) is { } method)
            facts.AddRange(Facts(scope, method));

        return Markup.All(ReportTable.Facts(alone, facts), ReadMethod(record) is null ? scope.Paragraph("method.unreadable") : Markup.Nothing);
    }

    private static IEnumerable<(string, Func<ReportedRun, Markup>)> Facts(ReportScope scope, Method method)
    {
        yield return ("method.source", _ => Markup.Said(method.Source));
        yield return ("method.assumptions", _ => method.Assumptions.Count == 0
            ? scope.Say("method.assumptions.none")
            : Markup.LeftToRight(Markup.Separated(", ", method.Assumptions.Select(Markup.Code))));
        if (method.Notes.Length > 0)
            yield return ("method.notes", _ => Markup.Said(method.Notes));

        yield return ("method.mixture", _ => Mixture(scope, method));
        yield return ("method.gas", _ => Markup.Said(method.Gas));
        yield return ("method.passes", _ => Passes(scope, method));
        yield return ("method.filling", _ => Filling(scope, method));
        yield return ("method.syringes", _ => Markup.LeftToRight(Markup.Text("A: "), Markup.Code(method.SyringeA), Markup.Text(" · B: "), Markup.Code(method.SyringeB)));
    }

    private static Markup Mixture(ReportScope scope, Method method) => Markup.LeftToRight(
        scope.Numbers.Quantity(method.LiquidMilliliters, 2, "mL"),
        Markup.Text(" + "),
        scope.Numbers.Quantity(method.GasMilliliters, 2, "mL"),
        Markup.Text(" · "),
        Markup.Quantity($"{scope.Numbers.Text(1)}+{scope.Numbers.Shortest(method.GasMilliliters / method.LiquidMilliliters)}"));

    private static Markup Passes(ReportScope scope, Method method) => method.CountsCycles
        ? Markup.All(scope.Numbers.Count(method.Passes), Markup.Text(" · "), scope.Say("method.cycles"), Markup.Text(" "), Markup.Quantity(scope.Numbers.Shortest(method.Passes / 2.0)))
        : scope.Numbers.Count(method.Passes);

    private static Markup Filling(ReportScope scope, Method method) => Markup.Separated(" · ",
    [
        Markup.All(scope.Say("method.purges"), Markup.Text(" "), Times(scope, method)),
        scope.Numbers.Quantity(method.FillMillilitersPerSecond, 2, "mL/s"),
        Markup.All(scope.Say("method.dwell"), Markup.Text(" "), scope.Numbers.Quantity(method.FillDwellSeconds, 1, "s")),
    ]);

    private static Markup Times(ReportScope scope, Method method) => Markup.LeftToRight(
        scope.Numbers.Count(method.Purges), Markup.Text(" × "), scope.Numbers.Quantity(method.PurgeMilliliters, 2, "mL"));

    // A method of another version of this program may hold what this one can't read; the text itself stands at the end of the report.
    private static Method? ReadMethod(RunRecord record)
    {
        try
        {
            return MethodFile.ParseAll(record.MethodText, record.Header.MethodId).FirstOrDefault(method => method.Id == record.Header.MethodId);
        }
        catch (MethodException)
        {
            return null;
        }
    }
}
