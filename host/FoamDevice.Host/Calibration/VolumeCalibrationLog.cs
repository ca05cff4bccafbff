using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Everything that a volume calibration knows. Results and next step follow from it, so it is all that is saved.</summary>
public sealed record VolumeCalibrationLog
{
    /// <summary>What was settled before.</summary>
    public required VolumeCalibrationSetup Setup { get; init; }

    /// <summary>The calibration that the device holds as far as is known.</summary>
    public required Calibration InDevice { get; init; }

    /// <summary>The series begun so far.</summary>
    public IReadOnlyList<VolumeSeries> Series { get; init; } = [];

    /// <summary>The sitting; null while no syringe is mounted.</summary>
    public VolumeSitting? Sitting { get; init; }

    /// <summary>Remarks, in order.</summary>
    public IReadOnlyList<CalibrationNote> Notes { get; init; } = [];

    /// <summary>The operator gave it up: the device gets its old values back, and there is no certificate.</summary>
    public bool IsAbandoned { get; init; }

    /// <summary>When the last step was taken; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The conditions of the newest reading; null before the first.</summary>
    public WeighingConditions? LastConditions => Series.SelectMany(series => series.Readings).LastOrDefault()?.Conditions;

    /// <summary>The series of a side; null when it has not begun.</summary>
    public VolumeSeries? Find(SyringeSide side, VolumeSeriesKind kind) => Series.FirstOrDefault(series => series.Side == side && series.Kind == kind);

    /// <summary>The strokes of a series.</summary>
    public IReadOnlyList<PlannedStroke> StrokesOf(VolumeSeries series) =>
        Setup.Plan.Strokes(SideOf(series.Side), Setup.Machine, series.InForce.ScalePartsPerMillion);

    /// <summary>What was settled for a side.</summary>
    public CalibratedSide SideOf(SyringeSide side) => Setup.Sides.First(chosen => chosen.Side == side);

    /// <summary>The log with a series put in the place of the one it came from.</summary>
    internal VolumeCalibrationLog With(VolumeSeries changed) => this with
    {
        Series = Find(changed.Side, changed.Kind) is { } old ? [.. Series.Select(series => ReferenceEquals(series, old) ? changed : series)] : [.. Series, changed],
    };
}
