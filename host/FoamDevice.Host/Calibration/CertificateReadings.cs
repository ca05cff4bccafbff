namespace FoamDevice.Host;

/// <summary>Every reading of a calibration, at the end of its certificate.</summary>
internal static class CertificateReadings
{
    public static void Write(HtmlText html, CalibrationRecord calibration)
    {
        html.Markup("<div class=\"readings\">").Element("h2", $"Readings{(calibration.IsSimulated ? " (SIM)" : "")}");
        foreach (var series in calibration.Log.Series)
        {
            html.Element("h3", $"Side {series.Side}, {(series.Kind == VolumeSeriesKind.AsFound ? "as found" : "as left")}");
            if (series.Blanks.Count > 0)
            {
                html.Element("p", $"Evaporation in one weighing, mean: inlet vessel {Milligrams(series, StrokeDirection.Draw)} mg, "
                    + $"outlet vessel {Milligrams(series, StrokeDirection.Dispense)} mg.");
            }

            var volumes = VolumeSeriesResult.VolumesOf(calibration.Log, series);
            html.Table(
                ["No.", "Level, %", "Direction", "Replicate", "Steps", "Mass, g", "Volume, µL", "Water, °C", "Taken"],
                volumes.Zip(series.Readings, Line));
        }

        html.Markup("</div>");
    }

    private static string[] Line(StrokeVolume volume, VolumeReading reading) =>
    [
        $"{volume.Stroke.Index + 1}",
        $"{volume.Stroke.LevelPercent}",
        $"{(volume.Stroke.Direction == StrokeDirection.Draw ? "draw" : "dispense")}{(volume.Stroke.IsContinued ? ", going on" : "")}",
        $"{volume.Stroke.Replicate}",
        $"{volume.Stroke.Steps}",
        $"{HtmlText.Show(reading.MassGrams, "0.0000")}{(reading.IsSuspect ? " (outlier, kept)" : "")}",
        HtmlText.Show(volume.Microliters, "#,0.0"),
        HtmlText.Show(reading.Conditions.WaterCelsius, "0.0#"),
        HtmlText.Show(reading.TakenAt),
    ];

    private static string Milligrams(VolumeSeries series, StrokeDirection vessel) => HtmlText.Show(series.EvaporationGrams(vessel) * 1_000, "0.00");
}
