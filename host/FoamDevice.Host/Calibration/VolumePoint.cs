using MathNet.Numerics.Statistics;

namespace FoamDevice.Host;

/// <summary>The strokes of one kind in figures: systematic and random error after ISO 8655-6.</summary>
/// <param name="LevelPercent">Part of the working volume, %.</param>
/// <param name="Direction">Which way the plunger went.</param>
/// <param name="IsContinued">The stroke before went the same way.</param>
/// <param name="Count">Number of readings.</param>
/// <param name="TargetMicroliters">What was to be moved, µL.</param>
/// <param name="MeanMicroliters">Mean of what was moved, µL.</param>
/// <param name="DeviationMicroliters">Random error: standard deviation of single strokes, µL; null for one reading.</param>
/// <param name="Suspects">Readings that the outlier test objected to.</param>
public sealed record VolumePoint(
    int LevelPercent,
    StrokeDirection Direction,
    bool IsContinued,
    int Count,
    double TargetMicroliters,
    double MeanMicroliters,
    double? DeviationMicroliters,
    int Suspects)
{
    /// <summary>Systematic error, µL.</summary>
    public double SystematicErrorMicroliters => MeanMicroliters - TargetMicroliters;

    /// <summary>Systematic error, % of the target.</summary>
    public double SystematicErrorPercent => 100 * SystematicErrorMicroliters / TargetMicroliters;

    /// <summary>Random error as the coefficient of variation, %; null for one reading.</summary>
    public double? CoefficientOfVariationPercent => 100 * DeviationMicroliters / MeanMicroliters;

    /// <summary>The kind of stroke in words, such as "10 %, draw, going on".</summary>
    public string Name => $"{LevelPercent} %, {(Direction == StrokeDirection.Draw ? "draw" : "dispense")}{(IsContinued ? ", going on" : "")}";

    /// <summary>The points of a series, in order of level, direction and kind.</summary>
    internal static IReadOnlyList<VolumePoint> Of(IEnumerable<StrokeVolume> volumes) =>
        [.. volumes
            .GroupBy(volume => (volume.Stroke.LevelPercent, volume.Stroke.Direction, volume.Stroke.IsContinued))
            .OrderBy(group => group.Key)
            .Select(group => OfOneKind([.. group]))];

    private static VolumePoint OfOneKind(IReadOnlyList<StrokeVolume> volumes)
    {
        var stroke = volumes[0].Stroke;
        double[] values = [.. volumes.Select(volume => volume.Microliters)];
        return new VolumePoint(
            stroke.LevelPercent,
            stroke.Direction,
            stroke.IsContinued,
            values.Length,
            stroke.TargetMicroliters,
            values.Mean(),
            values.Length > 1 ? values.StandardDeviation() : null,
            volumes.Count(volume => volume.IsSuspect));
    }
}
