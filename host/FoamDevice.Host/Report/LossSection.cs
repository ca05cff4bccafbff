namespace FoamDevice.Host;

/// <summary>What of a run is lost for good.</summary>
internal static class LossSection
{
    public static Markup Of(ReportScope scope) => scope.Section("losses", scope.ForEachRun(run => List(scope, run.Record.Gaps)));

    private static Markup List(ReportScope scope, IReadOnlyList<LostEvents> gaps)
    {
        if (gaps.Count == 0)
            return scope.Paragraph("losses.none");

        Markup[] titles = [scope.Say("losses.boot"), scope.Say("losses.first"), scope.Say("losses.last"), scope.Say("losses.noticed")];
        return ReportTable.Numbers("texts", titles, gaps.Select(gap => Row(scope, gap)));
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, LostEvents gap) =>
    [
        scope.Numbers.Count(gap.BootId),
        scope.Numbers.Count(gap.FirstSequence),
        gap.LastSequence is { } last ? scope.Numbers.Count(last) : scope.Say("losses.open"),
        scope.Numbers.Time(gap.NoticedAt),
    ];
}
