using System.Text;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The certificate of a volume calibration: one HTML page that needs no other file, to be read on a screen and printed on A4.</summary>
public static class CalibrationCertificate
{
    private const string BenchOnly =
        "For the laboratory bench only. The device makes foam to be measured. It is not a medical device and gives no dose, and this certificate makes no clinical claim.";

    private const string Simulated = "SIM: simulated device. These are no measurements of a real machine.";

    /// <summary>The page.</summary>
    public static string Html(CalibrationRecord calibration)
    {
        var html = new HtmlText()
            .Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">")
            .Element("title", $"{(calibration.IsSimulated ? "SIM " : "")}{calibration.Name}, {calibration.Device.DeviceId}")
            .Markup($"<style>\n{CertificateStyle.Of(calibration)}\n</style>\n</head>\n<body>")
            .Element("h1", $"Volume calibration {calibration.Name}");
        if (calibration.IsSimulated)
            html.Element("p", Simulated, "sim");

        html.Element("p", BenchOnly, "notice");
        WriteVerdict(html, calibration);
        WriteFacts(html, calibration);
        foreach (var side in calibration.Result.Sides)
            CertificateSide.Write(html, calibration, side);

        WriteLimits(html, calibration.Log.Setup.Limits);
        WriteNotes(html, calibration.Log);
        html.Markup("<div class=\"signature\"><span>Date, operator</span><span>Date, checked by</span></div>");
        CertificateReadings.Write(html, calibration);
        return html.Markup("</body>\n</html>").ToString();
    }

    /// <summary>Writes the page to a file; its folder is made when it is not there.</summary>
    /// <exception cref="ExportException">It can't be written.</exception>
    public static void Write(CalibrationRecord calibration, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, Html(calibration), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ExportException($"The certificate can't be written to {path}: {failure.Message.TrimEnd('.')}. Name another file.", failure);
        }
    }

    private static void WriteVerdict(HtmlText html, CalibrationRecord calibration)
    {
        foreach (var side in calibration.Result.Sides)
        {
            bool isAccepted = side.IsAccepted == true;
            html.Element("p", $"Side {side.Side.Side}: {(isAccepted ? "accepted" : "refused")}", isAccepted ? "accepted" : "refused").List(side.Verdict?.Reasons ?? []);
        }

        var others = ((SyringeSide[])[SyringeSide.A, SyringeSide.B]).Where(side => !calibration.Sides.Contains(side));
        string earlier = calibration.EarlierId == 0 ? "not calibrated" : $"as certified before ({CalibrationName.Of(calibration.EarlierId)})";
        html.List([.. others.Select(side => $"Side {side} stays {earlier}.")]);
    }

    private static void WriteFacts(HtmlText html, CalibrationRecord calibration)
    {
        var setup = calibration.Log.Setup;
        html.Element("h2", "Device, date, instruments").Facts(
            ("Device", $"{setup.Device.DeviceId}{(calibration.IsSimulated ? " (SIM)" : "")}, serial number {Or(setup.Device.SerialNumber)}, board {Or(setup.Device.Board)}"),
            ("Firmware, host", $"{setup.Device.FirmwareVersion} on {setup.Device.Target}, {setup.HostVersion}"),
            ("Began, finished", $"{HtmlText.Show(setup.BeganAt)}, {HtmlText.Show(calibration.FinishedAt)}"),
            ("Due again", $"{calibration.DueAt.UtcDateTime:yyyy-MM-dd} (after {setup.DueMonths} months)"),
            ("Operator", setup.Operator),
            ("Balance", $"{setup.Balance.Model}, serial number {setup.Balance.SerialNumber}, resolution {HtmlText.Show(setup.Balance.ResolutionMilligrams, "0.####")} mg"),
            ("Water", setup.Water),
            ("Conditions", Conditions(calibration.Log)),
            ("Conversion", $"after ISO 8655-6: V = m · Z · Y, at {HtmlText.Show(setup.ReferenceCelsius, "0.#")} °C, "
                + $"barrel expansion {HtmlText.Show(setup.ExpansionPerKelvin * 1e6, "0")} ppm/K"),
            ("Readings", $"{setup.Plan.Replicates} replicates at 10, 50 and 100 %, {setup.Plan.ContinuedReplicates} of them at 10 and 50 % followed by a stroke the same way"));
    }

    private static string Conditions(VolumeCalibrationLog log)
    {
        WeighingConditions[] all = [.. log.Series.SelectMany(series => series.Readings).Select(reading => reading.Conditions)];
        return all.Length == 0 ? "–" : string.Join("; ",
            $"water {Range(all, one => one.WaterCelsius, "0.0#")} °C",
            $"air {Range(all, one => one.AirCelsius, "0.0#")} °C",
            $"{Range(all, one => one.PressureHectopascals, "0.0")} hPa",
            $"{Range(all, one => one.RelativeHumidityPercent, "0.#")} % relative humidity",
            $"Z {Range(all, GravimetricConversion.Z, "0.00000")} µL/mg");
    }

    private static string Range(WeighingConditions[] all, Func<WeighingConditions, double> value, string format)
    {
        string least = HtmlText.Show(all.Min(value), format);
        string most = HtmlText.Show(all.Max(value), format);
        return least == most ? least : $"{least} to {most}";
    }

    private static void WriteLimits(HtmlText html, CalibrationLimits limits)
    {
        html.Element("h2", "Limits").Element("p", $"Source: {limits.Source}.").Table(
            ["Level, %", "Systematic error, ± %", "Random error (CV), %"],
            limits.Levels.Select(level => (string[])[$"{level.LevelPercent}", HtmlText.Show(level.SystematicErrorPercent, "0.0##"), HtmlText.Show(level.RandomErrorPercent, "0.0##")]));
        html.Facts(
            ("Fewest replicates", $"{limits.MinReplicates}"),
            ("Drawn against dispensed", $"± {HtmlText.Show(limits.MaxDirectionDifferencePercent, "0.0##")} % at 100 %"),
            ("Offset of the fit", $"± {HtmlText.Show(limits.MaxOffsetPercent, "0.0##")} % of the working volume"),
            ("Volume of a step", $"known to ± {HtmlText.Show(limits.MaxVolumePerStepIntervalPercent, "0.0##")} %"));
    }

    private static void WriteNotes(HtmlText html, VolumeCalibrationLog log)
    {
        if (log.Notes.Count > 0)
            html.Element("h2", "Notes").List([.. log.Notes.Select(note => $"{HtmlText.Show(note.At)}: {note.Text}")]);
    }

    private static string Or(string text) => text.Length > 0 ? text : "none";
}
