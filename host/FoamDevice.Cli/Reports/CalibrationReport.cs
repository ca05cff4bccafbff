using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A volume calibration on record, for people and scripts.</summary>
internal static class CalibrationReport
{
    /// <summary>For scripts, with units in the names.</summary>
    public static object Of(CalibrationRecord record) => new
    {
        Id = record.Name,
        record.IsSimulated,
        record.IsAccepted,
        record.Device,
        record.FinishedAt,
        record.DueAt,
        record.Operator,
        record.Balance,
        record.Log.Setup.Water,
        Sides = record.Result.Sides.Select(Of),
        record.Log.Notes,
    };

    /// <summary>Prints a list.</summary>
    public static void WriteList(TextWriter output, IReadOnlyList<CalibrationRecord> records, string none)
    {
        if (records.Count == 0)
        {
            output.WriteLine(none);
            return;
        }

        var table = new TextTable("CALIBRATION", "", "DEVICE", "SIDES", "MADE", "DUE", "RESULT", "OPERATOR");
        foreach (CalibrationRecord record in records)
        {
            string sides = string.Concat(record.Result.Sides.Select(side => side.Side.Side).Order());
            table.Add(
                record.Name, record.IsSimulated ? "SIM" : "", record.Device.DeviceId, sides, Day(record.FinishedAt), record.IsAccepted ? Day(record.DueAt) : "-",
                record.IsAccepted ? "accepted" : "REFUSED", record.Operator);
        }

        table.Write(output);
    }

    /// <summary>Prints one.</summary>
    public static void Write(TextWriter output, CalibrationRecord record)
    {
        var fields = new TextFields();
        fields.Add("Calibration", record.IsSimulated ? $"{record.Name} (SIMULATED)" : record.Name);
        fields.Add("Result", record.IsAccepted ? "accepted" : $"REFUSED for side {string.Join(" and ", record.Result.Sides.Where(side => side.IsAccepted != true).Select(side => side.Side.Side))}");
        fields.Add("Made", RecordWords.Time(record.FinishedAt));
        fields.Add("Due", record.IsAccepted ? Day(record.DueAt) : "");
        fields.Add("Device", IdentityWords.Of(record.Device));
        fields.Add("Operator", record.Operator);
        fields.Add("Balance", FormattableString.Invariant($"{record.Balance.Model}, serial {record.Balance.SerialNumber}, {record.Balance.ResolutionMilligrams:0.###} mg"));
        fields.Add("Water", record.Log.Setup.Water);
        foreach (CalibrationNote note in record.Log.Notes)
            fields.Add("Note", note.Text);

        fields.Write(output);
        VolumeResultText.Write(output, record.Result);
    }

    private static object Of(VolumeSideResult side) => new
    {
        Side = side.Side.Side.ToString(),
        Syringe = side.Side.Syringe.Id,
        side.Side.Lot,
        WorkingMilliliters = side.Side.WorkingMicroliters / 1e3,
        side.IsAccepted,
        Reasons = side.Verdict?.Reasons ?? [],
        AsFoundValues = side.AsFoundValues,
        NewValues = side.NewValues,
        AsFound = PointsOf(side.AsFound),
        AsLeft = PointsOf(side.AsLeft),
    };

    private static IEnumerable<object> PointsOf(VolumeSeriesResult? series) => (series?.Points ?? []).Select(point => new
    {
        point.LevelPercent,
        Direction = point.Direction.ToString(),
        point.IsContinued,
        point.Count,
        point.TargetMicroliters,
        point.MeanMicroliters,
        point.SystematicErrorPercent,
        point.CoefficientOfVariationPercent,
    });

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
