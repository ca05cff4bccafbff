namespace FoamDevice.Host;

/// <summary>What a volume calibration found for one side, as far as it has come.</summary>
public sealed class VolumeSideResult
{
    private VolumeSideResult(VolumeCalibrationLog log, CalibratedSide side)
    {
        Side = side;
        AsFoundValues = VolumeValues.Of(log.Setup.AsFound, side.Side);
        int strokes = log.Setup.Plan.Strokes(side, log.Setup.Machine, AsFoundValues.ScalePartsPerMillion).Count;
        AsFound = Complete(log, VolumeSeriesKind.AsFound, strokes);
        if (AsFound is null)
            return;

        Adjustment = AsFound.Fit is { } fit ? VolumeAdjustment.Of(side, log.Setup.Machine, log.InDevice, fit, AsFoundValues) : null;
        AsFoundVerdict = VolumeJudge.IsWithinLimits(log.Setup, AsFound);
        AdjustmentVerdict = VolumeJudge.MayAdjust(log.Setup, side, AsFound, Adjustment);
        AsLeft = Complete(log, VolumeSeriesKind.AsLeft, strokes);
        AsLeftVerdict = AsLeft is null ? null : VolumeJudge.IsWithinLimits(log.Setup, AsLeft);
    }

    /// <summary>The side, its syringe and working volume.</summary>
    public CalibratedSide Side { get; }

    /// <summary>The device's values before.</summary>
    public VolumeValues AsFoundValues { get; }

    /// <summary>The series under them; null until it is complete.</summary>
    public VolumeSeriesResult? AsFound { get; }

    /// <summary>How the machine stood against the limits as it was found.</summary>
    public VolumeVerdict? AsFoundVerdict { get; }

    /// <summary>The values that the series gives; null without a fit.</summary>
    public VolumeAdjustment? Adjustment { get; }

    /// <summary>Whether the device may be given them.</summary>
    public VolumeVerdict? AdjustmentVerdict { get; }

    /// <summary>The verification under the new values; null until it is complete.</summary>
    public VolumeSeriesResult? AsLeft { get; }

    /// <summary>The verdict on it.</summary>
    public VolumeVerdict? AsLeftVerdict { get; }

    /// <summary>The values that the device may be given; null before they are known, and when they are refused.</summary>
    public VolumeValues? NewValues => AdjustmentVerdict is { IsAccepted: true } ? Adjustment?.Values : null;

    /// <summary>Accepted, refused, or null as long as there is something to measure.</summary>
    public bool? IsAccepted => AdjustmentVerdict is { IsAccepted: false } ? false : AsLeftVerdict?.IsAccepted;

    /// <summary>The verdict that decided: that on the new values when they were refused, else that on the verification.</summary>
    public VolumeVerdict? Verdict => AdjustmentVerdict is { IsAccepted: false } refused ? refused : AsLeftVerdict;

    /// <summary>The result of a side.</summary>
    public static VolumeSideResult Of(VolumeCalibrationLog log, CalibratedSide side) => new(log, side);

    private VolumeSeriesResult? Complete(VolumeCalibrationLog log, VolumeSeriesKind kind, int strokes) =>
        log.Find(Side.Side, kind) is { } series && series.Readings.Count >= strokes ? VolumeSeriesResult.Of(log, series) : null;
}
