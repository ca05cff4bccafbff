namespace FoamDevice.Host;

/// <summary>One run, or two held against each other, as one HTML page that needs nothing else: no file, no network, no script.</summary>
/// <remarks>The same record gives the same bytes: nothing in the page depends on when, where or with which fonts it is written.</remarks>
public static class RunReportPage
{
    /// <summary>The report of one run.</summary>
    public static string Of(ReportedRun run, ReportSettings settings) => Write([run], settings);

    /// <summary>The report of two runs, side by side.</summary>
    public static string Compare(ReportedRun first, ReportedRun second, ReportSettings settings) => Write([first, second], settings);

    private static string Write(IReadOnlyList<ReportedRun> runs, ReportSettings settings)
    {
        var scope = new ReportScope(runs, ReportTexts.Of(settings.Language), new ReportNumbers(settings.PersianDigits));
        Markup[] content =
        [
            ReportHead.Banner(scope),
            IdentitySection.Of(scope),
            ContextSection.Of(scope),
            MethodSection.Of(scope),
            FiguresSection.Of(scope),
            DeviationsSection.Of(scope),
            PlotsSection.Of(scope),
            PassesSection.Of(scope),
            .. MeasurementsSection.Of(scope),
            AdditionsSection.Of(scope),
            LossSection.Of(scope),
            CalibrationSection.Of(scope),
            ProofSection.Of(scope),
            MethodTextSection.Of(scope),
            ReportHead.Footer(scope),
        ];
        return $"""
            <!DOCTYPE html>
            <html lang="{scope.Texts.Tag}" dir="{scope.Texts.Direction}">
            {ReportHead.Of(scope)}
            <body>
            {ReportHead.Watermark(scope)}
            <main>
            {string.Join('\n', content.Select(piece => piece.ToString()))}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }
}
