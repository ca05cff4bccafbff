namespace FoamDevice.Host;

/// <summary>What was measured of the foam: every standing measurement with its figures; of superseded versions, that they are there.</summary>
internal static class MeasurementsSection
{
    /// <summary>The section; none when nothing was measured of any run.</summary>
    public static IReadOnlyList<Markup> Of(ReportScope scope) => scope.Runs.Any(run => run.Record.Measurements.Count > 0)
        ? [scope.Section("measurements", [scope.ForEachRun(run => Run(scope, run)), Differences(scope), scope.Paragraph("measurements.note")])]
        : [];

    private static Markup Run(ReportScope scope, ReportedRun run)
    {
        var measurements = run.Record.Measurements;
        return measurements.Count == 0 ? scope.Paragraph("measurements.none") : Markup.All([.. measurements.Select(recorded => One(scope, recorded))]);
    }

    private static Markup One(ReportScope scope, RecordedMeasurement recorded)
    {
        var measurement = recorded.Measurement;
        Markup title = Markup.Element("h3", Title(scope, measurement));
        if (recorded.SupersededBy is { } later)
            return Markup.All(title, Markup.Element("p", scope.Say("measurements.superseded"), Markup.Text(" "), Markup.Code(later)));

        Markup[] titles = [Markup.Nothing, scope.Say("measurements.value"), scope.Say("measurements.interval"), scope.Say("measurements.remark")];
        return Markup.All(
        [
            title,
            Origin(scope, recorded),
            ReportTable.Numbers("figures", titles, measurement.Figures.Select(figure => Row(scope, figure))),
            .. measurement.Settings.Select(setting => Markup.Element("p", Markup.Said(setting.Key), Markup.Text(": "), Markup.Said(setting.Value))),
            .. measurement.Warnings.Select(warning => Markup.Element("p", Markup.Element("strong", scope.Say("measurements.warning")), Markup.Text(" "), Markup.Said(warning))),
            .. measurement.Files.Select(file => File(scope, file)),
        ]);
    }

    private static Markup Title(ReportScope scope, Measurement measurement)
    {
        Markup practice = measurement.IsPractice ? Markup.All(scope.Say("measurements.practice"), Markup.Text(" · ")) : Markup.Nothing;
        Markup age = measurement.FoamAgeSeconds is { } seconds
            ? Markup.All(Markup.Text(" · "), scope.Say("foamAge"), Markup.Text(" "), scope.Numbers.Quantity(seconds, 1, "s"))
            : Markup.Nothing;
        return Markup.All(practice, scope.Word("measurements.kind", measurement.Kind), age);
    }

    private static Markup Origin(ReportScope scope, RecordedMeasurement recorded)
    {
        var measurement = recorded.Measurement;
        List<Markup> parts = [Markup.Said(measurement.Who), scope.Numbers.Time(recorded.At), Markup.Said(measurement.Method), Markup.Code(measurement.Software)];
        if (measurement.Instrument.Length > 0)
            parts.Insert(2, Markup.Said(measurement.Instrument));

        return Markup.Element("p", Markup.Separated(" · ", parts));
    }

    private static IReadOnlyList<Markup> Row(ReportScope scope, MeasuredFigure figure)
    {
        int digits = MeasurementWords.DigitsOf(figure);
        return
        [
            scope.Texts.Find($"measured.{figure.Id}") is { } name ? Markup.Text(name) : Markup.Code(figure.Id),
            scope.Numbers.Quantity(figure.Value, digits, figure.Unit),
            figure is { Low: { } low, High: { } high } ? Markup.LeftToRight(scope.Numbers.Quantity(low, digits, ""), Markup.Text(" … "), scope.Numbers.Quantity(high, digits, "")) : Markup.Text("–"),
            figure.IsExtrapolated ? scope.Say("measurements.extrapolated") : Markup.Nothing,
        ];
    }

    private static Markup File(ReportScope scope, MeasuredFile file) => Markup.Element(
        "p",
        scope.Say("measurements.file"),
        Markup.Text(" "),
        Markup.Said(file.Name),
        Markup.Text(" · SHA-256 "),
        Markup.Code(file.Sha256));

    // Where there are two runs, the figures that both have.
    private static Markup Differences(ReportScope scope)
    {
        if (!scope.IsComparison)
            return Markup.Nothing;

        var first = scope.Runs[0].Record.Measurements;
        var second = scope.Runs[1].Record.Measurements;
        var rows = FoamFigure.In(first.Concat(second))
            .Select(figure => (Figure: figure, A: figure.Of(first), B: figure.Of(second)))
            .Where(row => row.A is not null && row.B is not null)
            .Select(row => DifferenceRow(scope, row.Figure, row.A!, row.B!))
            .ToArray();
        Markup[] titles = [Markup.Nothing, Markup.Text(scope.NameOf(0)), Markup.Text(scope.NameOf(1)), scope.Say("secondLessFirst")];
        return rows.Length == 0 ? Markup.Nothing : ReportTable.Numbers("figures", titles, rows);
    }

    private static IReadOnlyList<Markup> DifferenceRow(ReportScope scope, FoamFigure figure, MeasuredFigure a, MeasuredFigure b)
    {
        var quantity = figure.Quantity;
        Markup age = figure.AgeSeconds is { } seconds ? Markup.All(Markup.Text(" · "), scope.Numbers.Quantity(seconds, 0, "s")) : Markup.Nothing;
        return
        [
            Markup.All(scope.Say($"measured.{quantity.Id}"), age),
            scope.Numbers.Quantity(a.Value, quantity.Digits, quantity.Unit),
            scope.Numbers.Quantity(b.Value, quantity.Digits, quantity.Unit),
            scope.Numbers.Quantity(b.Value - a.Value, quantity.Digits, quantity.Unit),
        ];
    }
}
