namespace FoamDevice.Host;

/// <summary>What was done otherwise than the method asks.</summary>
internal static class DeviationsSection
{
    public static Markup Of(ReportScope scope) => scope.Section("deviations", scope.ForEachRun(run => List(scope, Deviations.Of(run.Record))));

    private static Markup List(ReportScope scope, IReadOnlyList<Deviation> deviations)
    {
        if (deviations.Count == 0)
            return scope.Paragraph("deviations.none");

        Markup[] titles = [scope.Say("deviations.subject"), scope.Say("asked"), scope.Say("done")];
        return ReportTable.Numbers("texts", titles, deviations.Select(deviation => Row(scope, deviation)));
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, Deviation deviation) =>
    [
        Markup.All(scope.Word("deviation", deviation.Kind), Markup.Classed("div", "aside", scope.Say(deviation.Said))),
        scope.Say(deviation.Asked),
        scope.Say(deviation.Done),
    ];
}
