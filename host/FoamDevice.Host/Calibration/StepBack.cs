namespace FoamDevice.Host;

/// <summary>Takes the last entry of a volume calibration back.</summary>
internal sealed class StepBack(VolumeCalibrationLog log)
{
    /// <summary>The log before the last entry; null when there is none that can be taken back.</summary>
    public VolumeCalibrationLog? Undo()
    {
        if (log.FinishedAt is not null || log.IsAbandoned)
            return null;

        if (log.Sitting is not { } sitting)
            return IntoCompleteSeries();

        var series = log.Find(sitting.Side, sitting.Kind)!;
        if (series.Readings.Count > 0 && sitting.IsPrimed && sitting.ReturnSteps == 0)
            return log.With(series with { Readings = [.. series.Readings.SkipLast(1)] });

        if (series.Readings.Count == 0 && series.Blanks.Count > 0 && sitting.StrokesMade == 0)
            return log.With(series with { Blanks = [.. series.Blanks.SkipLast(1)] });

        return sitting.Conditions is not null && sitting.StrokesMade == series.Readings.Count ? log with { Sitting = sitting with { Conditions = null, IsPrimed = false } } : null;
    }

    // The last reading of a series is still to be corrected as long as the device has not been given anything that follows from it.
    private VolumeCalibrationLog? IntoCompleteSeries()
    {
        if (log.Series.LastOrDefault() is not { } series || series.Readings.Count < log.StrokesOf(series).Count)
            return null;

        if (VolumeValues.Of(log.InDevice, series.Side) != series.InForce || log.InDevice.CalibrationId == log.Setup.CertificateId)
            return null;

        var sitting = new VolumeSitting
        {
            Side = series.Side,
            Kind = series.Kind,
            Conditions = series.Readings[^1].Conditions,
            IsPrimed = true,
            StrokesMade = series.Readings.Count,
        };
        return log.With(series with { Readings = [.. series.Readings.SkipLast(1)] }) with { Sitting = sitting };
    }
}
