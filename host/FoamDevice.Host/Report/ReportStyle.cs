namespace FoamDevice.Host;

/// <summary>How a report looks: on a screen, and on A4 in black and white, where nothing needs a background to be read.</summary>
internal static class ReportStyle
{
    private const string Screen =
        """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        html { background: #e9ecef; }
        body { margin: 0; color: #16191d; font: 10.5pt/1.5 "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
        :lang(fa) body { font-family: Vazirmatn, "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", Tahoma, "DejaVu Sans", sans-serif; line-height: 1.8; }
        main { position: relative; z-index: 1; max-width: 210mm; margin: 1.5rem auto; padding: 14mm 15mm; background: #fff; box-shadow: 0 1px 6px #0003; }
        h1 { font-size: 1.7em; line-height: 1.25; margin: 0; }
        h2 { font-size: 1.15em; margin: 2em 0 .5em; padding-bottom: .2em; border-bottom: 1.5px solid #16191d; }
        h3 { font-size: 1em; margin: 1.2em 0 .4em; }
        p { margin: .5em 0; }
        .records { margin-top: .2em; }
        .code { font-family: "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; overflow-wrap: anywhere; }
        .number { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .notice { font-weight: 600; }
        .reality { margin: 1em 0 .6em; padding: .6em .9em; border: 2px solid #16191d; font-weight: 600; }
        .reality.simulated { border: 4px double #a3123a; color: #8c0f32; font-size: 1.1em; }
        .warning, .flaw { color: #8c0f32; font-weight: 600; }
        .verdict { font-weight: 600; }
        .watermark { display: none; }
        table { border-collapse: collapse; width: 100%; margin: .4em 0 .8em; }
        th, td { padding: .25em .6em; border-bottom: 1px solid #c9ced4; text-align: start; vertical-align: top; font-weight: normal; }
        thead th { font-weight: 600; border-bottom: 1.5px solid #5b6470; vertical-align: bottom; }
        .facts tbody th { width: 30%; color: #444c55; }
        .figures td, .figures thead th:not(:first-child), .passes td, .passes thead th:not(:first-child) { text-align: end; }
        .passes { font-size: .82em; line-height: 1.35; }
        .passes th, .passes td { padding: .18em .4em; }
        .texts td .code { word-break: break-all; }
        .texts tbody th { max-width: 24em; }
        .aside { color: #444c55; font-size: .9em; }
        del { color: #5b6470; }
        ins { text-decoration: none; font-weight: 600; }
        figure { margin: .8em 0 1.4em; }
        figcaption { display: flex; flex-wrap: wrap; gap: .2em 1.4em; align-items: baseline; }
        .key { display: inline-flex; gap: .4em; align-items: center; font-size: .9em; }
        .plot { display: block; width: 100%; height: auto; }
        .plot .number { font-size: 11px; fill: #16191d; }
        .plot .title { font-size: 12px; fill: #16191d; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .82em/1.45 "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; text-align: left;
            border-inline-start: 3px solid #c9ced4; padding-inline-start: .8em; margin: .4em 0; }
        ul { margin: .3em 0; padding-inline-start: 1.4em; }
        footer { margin-top: 2.5em; padding-top: .6em; border-top: 1.5px solid #16191d; font-size: .9em; }
        """;

    private const string Print =
        """
        @page { size: A4; margin: 18mm 15mm 16mm; }
        @media print {
          html { background: none; }
          body { font-size: 9.5pt; }
          main { max-width: none; margin: 0; padding: 0; background: none; box-shadow: none; }
          h2, h3, figcaption, thead { break-after: avoid; }
          h2 { margin-top: 1.4em; }
          figure, tr, .facts, .figures, .reality, li, header { break-inside: avoid; }
          thead { display: table-header-group; }
          .watermark { display: block; position: fixed; inset: 0; z-index: 0; text-align: center; font: 700 150pt/250mm Arial, sans-serif; direction: ltr;
            color: #e9e9e9; transform: rotate(-35deg); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    /// <summary>The style sheet of a report.</summary>
    public static string Css(ReportScope scope) => string.Join('\n', Screen, Print, PageMargins(scope));

    // Every sheet tells what it is, should it be parted from the others.
    private static string PageMargins(ReportScope scope)
    {
        string records = string.Join(" · ", scope.Runs.Select(run => run.Record.Header.Id));
        string reality = scope.Texts[scope.IsAnySimulated ? "page.simulated" : "page.real"];
        return $$"""
            @page {
              @top-left { content: {{Quoted(records)}}; font: 8pt sans-serif; direction: ltr; }
              @top-right { content: {{Quoted(reality)}}; font: 700 8pt sans-serif; }
              @bottom-left { content: {{Quoted(scope.Texts["page.notice"])}}; font: 8pt sans-serif; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; direction: ltr; }
            }
            """;
    }

    // Every character that is neither letter nor digit as its number: no text ends the string, the rule or the sheet.
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.EnumerateRunes().Select(rune => System.Text.Rune.IsLetterOrDigit(rune) ? rune.ToString() : $"\\{rune.Value:x6}"))}\"";
}
