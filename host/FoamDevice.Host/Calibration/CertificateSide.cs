namespace FoamDevice.Host;

/// <summary>One side's part of a certificate.</summary>
internal static class CertificateSide
{
    private static readonly string[] PointHeaders = ["Level, %", "Direction", "n", "Target, µL", "Mean, µL", "Systematic error, µL", "%", "Random error (SD), µL", "CV, %"];

    public static void Write(HtmlText html, CalibrationRecord calibration, VolumeSideResult side)
    {
        html.Element("h2", $"Side {side.Side.Side}").Facts(
            ("Syringe", $"{side.Side.Syringe.Title} (nominal bore {HtmlText.Show(side.Side.Syringe.BoreMillimeters, "0.00#")} mm), lot {side.Side.Lot}"),
            ("Working volume", $"{HtmlText.Show(side.Side.WorkingMicroliters / 1_000.0, "0.0##")} mL"),
            ("Values as found", Values(side.AsFoundValues)),
            ("Values as left", Values(VolumeValues.Of(calibration.AsLeft, side.Side.Side))));
        if (side.Adjustment is { } adjustment)
        {
            html.Facts(
                ("Volume scale measured", $"{Interval(adjustment.ScalePartsPerMillion, "#,0")} ppm of the nominal bore"),
                ("Backlash measured", $"{Interval(adjustment.BacklashSteps, "0.00")} steps"));
        }

        CertificateChart.Write(html, side, calibration.Log.Setup.Limits);
        Write(html, "As found", side.AsFound, side.AsFoundVerdict);
        Write(html, "As left", side.AsLeft, side.AsLeftVerdict);
    }

    private static void Write(HtmlText html, string title, VolumeSeriesResult? result, VolumeVerdict? verdict)
    {
        if (result is null || verdict is null)
        {
            html.Element("h3", title).Element("p", "Not measured: no new values were given to the device.");
            return;
        }

        html.Element("h3", $"{title}: {(verdict.IsAccepted ? "within the limits" : "outside of the limits")}").List(verdict.Reasons).List(verdict.Remarks);
        html.Table(PointHeaders, result.Points.Select(Line));
        if (result.Fit is { } fit)
        {
            html.Facts(
                ("Volume of a step (95 %)", $"{Interval(fit.MicrolitersPerStep, "0.00000")} µL"),
                ("Offset (95 %)", $"{Interval(fit.OffsetMicroliters, "0.00")} µL"),
                ("Backlash left at a reversal (95 %)", $"{Interval(fit.BacklashSteps, "0.00")} steps"),
                ("Scatter about the line", $"{HtmlText.Show(fit.ResidualMicroliters, "0.00")} µL, {fit.DegreesOfFreedom} degrees of freedom"),
                ("Drawn against dispensed", $"{HtmlText.Show(result.DirectionDifferencePercent, "+0.000;-0.000;0.000")} % at 100 %"));
        }
    }

    private static string[] Line(VolumePoint point) =>
    [
        $"{point.LevelPercent}",
        $"{(point.Direction == StrokeDirection.Draw ? "draw" : "dispense")}{(point.IsContinued ? ", going on" : "")}",
        $"{point.Count}",
        HtmlText.Show(point.TargetMicroliters, "#,0.0"),
        HtmlText.Show(point.MeanMicroliters, "#,0.0"),
        HtmlText.Show(point.SystematicErrorMicroliters, "+0.0;-0.0;0.0"),
        HtmlText.Show(point.SystematicErrorPercent, "+0.00;-0.00;0.00"),
        HtmlText.Show(point.DeviationMicroliters, "0.00"),
        HtmlText.Show(point.CoefficientOfVariationPercent, "0.000"),
    ];

    private static string Values(VolumeValues values) => $"volume scale {HtmlText.Show(values.ScalePartsPerMillion, "#,0")} ppm, backlash {values.BacklashSteps} steps";

    private static string Interval(Estimate estimate, string format) =>
        $"{HtmlText.Show(estimate.Value, format)} ({HtmlText.Show(estimate.Lower, format)} to {HtmlText.Show(estimate.Upper, format)})";
}
