namespace FoamDevice.Host;

/// <summary>What stands around a report: its head, the banner that says whether it was real, the mark on every page, the notice at the end.</summary>
internal static class ReportHead
{
    /// <summary>The head: nothing may be loaded or run, whatever stands in a record.</summary>
    public static Markup Of(ReportScope scope) => Markup.Trusted(
        $"""
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Markup.Text(Title(scope))}</title>
        <style>
        {ReportStyle.Css(scope)}
        </style>
        </head>
        """);

    /// <summary>Title, notice, and simulated or real.</summary>
    public static Markup Banner(ReportScope scope) => Markup.Element(
        "header",
        Markup.Element("h1", scope.Say(scope.IsComparison ? "title.comparison" : "title")),
        Markup.Classed("p", "records", Markup.Separated(" · ", scope.Runs.Select(run => Markup.Code(run.Record.Header.Id)))),
        Reality(scope),
        Markup.Classed("p", "notice", scope.Say("benchOnly")));

    /// <summary>Stands behind every printed page; nothing for runs of real devices.</summary>
    public static Markup Watermark(ReportScope scope) =>
        scope.IsAnySimulated ? Markup.Trusted("<div class=\"watermark\" aria-hidden=\"true\">SIM</div>") : Markup.Nothing;

    /// <summary>The notice again, and where the page comes from.</summary>
    public static Markup Footer(ReportScope scope) => Markup.Element(
        "footer",
        Markup.Element("p", scope.Say("benchOnly")),
        Markup.Element("p", scope.Say("times")));

    private static string Title(ReportScope scope)
    {
        string mark = scope.IsAnySimulated ? "SIM · " : "";
        return $"{mark}{scope.Texts[scope.IsComparison ? "title.comparison" : "title"]} {string.Join(" · ", scope.Runs.Select(run => run.Record.Header.Id))}";
    }

    private static Markup Reality(ReportScope scope)
    {
        int simulated = scope.Runs.Count(run => run.Record.Header.IsSimulated);
        string text = simulated == 0 ? "reality.real" : simulated == scope.Runs.Count ? "reality.simulated" : scope.Runs[0].Record.Header.IsSimulated ? "reality.first" : "reality.second";
        return Markup.Classed("p", simulated == 0 ? "reality real" : "reality simulated", scope.Say(text));
    }
}
