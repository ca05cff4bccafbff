namespace FoamDevice.Host;

/// <summary>A measured series in figures.</summary>
public sealed class VolumeSeriesResult
{
    private VolumeSeriesResult(VolumeSeries series, IReadOnlyList<StrokeVolume> volumes)
    {
        Series = series;
        Volumes = volumes;
        Points = VolumePoint.Of(volumes);
        Fit = VolumeFit.Of(volumes);
    }

    /// <summary>The readings.</summary>
    public VolumeSeries Series { get; }

    /// <summary>The volume of each stroke, in order.</summary>
    public IReadOnlyList<StrokeVolume> Volumes { get; }

    /// <summary>Systematic and random error of each kind of stroke.</summary>
    public IReadOnlyList<VolumePoint> Points { get; }

    /// <summary>Volume against steps; null when there are too few readings.</summary>
    public VolumeFit? Fit { get; }

    /// <summary>Backlash of the nut: what the device takes up already and what a reversal still loses, steps; null without a fit.</summary>
    public Estimate? BacklashSteps => Fit?.BacklashSteps.To(1, Series.InForce.BacklashSteps);

    /// <summary>How much more is drawn than dispensed at the largest level, % of the mean; null before both were measured. A leak or air shows here.</summary>
    public double? DirectionDifferencePercent
    {
        get
        {
            int level = Points.Count == 0 ? 0 : Points.Max(point => point.LevelPercent);
            var draw = Points.FirstOrDefault(point => point.LevelPercent == level && point.Direction == StrokeDirection.Draw);
            var dispense = Points.FirstOrDefault(point => point.LevelPercent == level && point.Direction == StrokeDirection.Dispense);
            return draw is null || dispense is null ? null : 200 * (draw.MeanMicroliters - dispense.MeanMicroliters) / (draw.MeanMicroliters + dispense.MeanMicroliters);
        }
    }

    /// <summary>The figures of a series as far as it is read.</summary>
    public static VolumeSeriesResult Of(VolumeCalibrationLog log, VolumeSeries series) => new(series, VolumesOf(log, series));

    /// <summary>The volumes of a series as far as it is read.</summary>
    internal static IReadOnlyList<StrokeVolume> VolumesOf(VolumeCalibrationLog log, VolumeSeries series)
    {
        var strokes = log.StrokesOf(series);
        return [.. series.Readings.Select(reading =>
            new StrokeVolume(strokes[reading.Stroke], series.MicrolitersOf(reading, strokes[reading.Stroke], log.Setup), reading.IsSuspect))];
    }
}
