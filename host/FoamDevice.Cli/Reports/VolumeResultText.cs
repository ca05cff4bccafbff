using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What a volume calibration found, as tables.</summary>
internal static class VolumeResultText
{
    private const string Signed = "+0.00;-0.00;0.00";

    /// <summary>Prints each side: as found, the new values, as left, the verdict.</summary>
    public static void Write(TextWriter output, VolumeCalibrationResult result)
    {
        foreach (VolumeSideResult side in result.Sides.Where(side => side.AsFound is not null))
            Write(output, side);
    }

    private static void Write(TextWriter output, VolumeSideResult side)
    {
        output.WriteLine();
        output.WriteLine($"Side {side.Side.Side}, {side.Side.Syringe.Title}, lot {side.Side.Lot}; volumes in mL");
        Table(side).Write(output);
        output.WriteLine();
        Figures(side).Write(output);
    }

    private static TextTable Table(VolumeSideResult side)
    {
        var table = new TextTable("LEVEL", "STROKE", "N", "TARGET", "FOUND", "ERROR %", "CV %", "LEFT", "ERROR %", "CV %");
        foreach (VolumePoint found in side.AsFound!.Points)
        {
            VolumePoint? left = side.AsLeft?.Points.FirstOrDefault(
                point => (point.LevelPercent, point.Direction, point.IsContinued) == (found.LevelPercent, found.Direction, found.IsContinued));
            table.Add([$"{found.LevelPercent} %", Stroke(found), $"{found.Count}", Milliliters(found.TargetMicroliters), .. Cells(found), .. Cells(left)]);
        }

        return table;
    }

    private static string[] Cells(VolumePoint? point)
    {
        return point is null
            ? ["", "", ""]
            : [Milliliters(point.MeanMicroliters), Show(point.SystematicErrorPercent, Signed), point.CoefficientOfVariationPercent is { } variation ? Show(variation, "0.00") : "-"];
    }

    private static TextFields Figures(VolumeSideResult side)
    {
        var fields = new TextFields();
        fields.Add("As found", $"{Values(side.AsFoundValues)}: {Within(side.AsFoundVerdict!, side.AsFound!)}");
        AddFit(fields, side);
        if (side.NewValues is { } values)
            fields.Add("New values", Values(values));

        if (side.AsLeft is not null)
            fields.Add("As left", Within(side.AsLeftVerdict!, side.AsLeft));

        foreach (string remark in (side.AsLeftVerdict ?? side.AdjustmentVerdict)?.Remarks ?? [])
            fields.Add("Remark", remark);

        foreach (string reason in side.Verdict?.Reasons ?? [])
            fields.Add("Reason", reason);

        fields.Add("Verdict", side.IsAccepted switch
        {
            true => "accepted",
            false => "REFUSED: the device keeps the values it had",
            null => "",
        });
        return fields;
    }

    private static void AddFit(TextFields fields, VolumeSideResult side)
    {
        if (side.AsFound!.Fit is not { } fit)
            return;

        fields.Add("Volume", $"{Number(fit.MicrolitersPerStep, "0.00000")} µL a step (95 %), residual {fit.ResidualMicroliters.ToString("0.0", CultureInfo.InvariantCulture)} µL");
        fields.Add("Offset", $"{Number(fit.OffsetMicroliters, "0.0")} µL a stroke");
        if (side.AsFound.BacklashSteps is { } backlash)
            fields.Add("Backlash", $"{Number(backlash, "0.0")} steps");

        if (side.AsFound.DirectionDifferencePercent is { } difference)
            fields.Add("Directions", $"{Show(difference, Signed)} % more drawn than dispensed at full volume");
    }

    private static string Within(VolumeVerdict verdict, VolumeSeriesResult series) =>
        verdict.IsAccepted ? "within the limits" : $"OUT OF THE LIMITS ({verdict.Reasons.Count} objections at {series.Points.Count} kinds of stroke)";

    private static string Values(VolumeValues values) =>
        string.Create(CultureInfo.InvariantCulture, $"volume scale {values.ScalePartsPerMillion / 1e6:0.000000}, backlash {values.BacklashSteps} steps");

    private static string Stroke(VolumePoint point) => $"{(point.Direction == StrokeDirection.Draw ? "draw" : "dispense")}{(point.IsContinued ? " on" : "")}";

    private static string Milliliters(double microliters) => (microliters / 1e3).ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Show(double value, string format) => Math.Round(value, 2).ToString(format, CultureInfo.InvariantCulture);

    private static string Number(Estimate estimate, string format) =>
        $"{estimate.Value.ToString(format, CultureInfo.InvariantCulture)} ± {estimate.HalfWidth.ToString(format, CultureInfo.InvariantCulture)}";
}
