namespace FoamDevice.Host;

/// <summary>The hashes by which the record can be found unchanged later.</summary>
internal static class ProofSection
{
    public static Markup Of(ReportScope scope) =>
        scope.Section("proof", scope.Paragraph("proof.meaning"), scope.ForEachRun(run => Table(scope, run)), scope.Paragraph("proof.limits"));

    private static Markup Table(ReportScope scope, ReportedRun run)
    {
        Markup[] titles = [Markup.Nothing, scope.Say("proof.writer"), scope.Say("proof.entry"), scope.Say("proof.hash")];
        var heads = run.Heads.Select(head => Row(scope, "proof.record", head));
        return ReportTable.Numbers("texts", titles, run.LogHead is { } log ? heads.Append(Row(scope, "proof.log", log)) : heads);
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, string name, LogHead head) =>
        [scope.Say(name), Markup.Code(head.Writer), scope.Numbers.Count(head.Sequence), Markup.Code(head.Hash)];
}
