using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a volume calibration finds for one side of the machine.</summary>
/// <param name="ScalePartsPerMillion">Volume of a step against bore and lead: 1,000,000 is nominal.</param>
/// <param name="BacklashSteps">Steps that a reversal loses.</param>
public readonly record struct VolumeValues(uint ScalePartsPerMillion, uint BacklashSteps)
{
    /// <summary>The values of a side.</summary>
    public static VolumeValues Of(Calibration calibration, SyringeSide side) => side == SyringeSide.A
        ? new(calibration.VolumeScaleAPartsPerMillion, calibration.BacklashStepsA)
        : new(calibration.VolumeScaleBPartsPerMillion, calibration.BacklashStepsB);

    /// <summary>Whether two calibrations agree in what a volume calibration finds, both sides.</summary>
    public static bool AreEqual(Calibration one, Calibration other) =>
        Of(one, SyringeSide.A) == Of(other, SyringeSide.A) && Of(one, SyringeSide.B) == Of(other, SyringeSide.B);

    /// <summary>A copy of a calibration with these values for a side, under the id of a certificate (0 for none).</summary>
    public Calibration In(Calibration calibration, SyringeSide side, uint calibrationId)
    {
        var changed = MessageJson.Read<Calibration>(MessageJson.TextOf(calibration));
        changed.CalibrationId = calibrationId;
        if (side == SyringeSide.A)
            (changed.VolumeScaleAPartsPerMillion, changed.BacklashStepsA) = this;
        else
            (changed.VolumeScaleBPartsPerMillion, changed.BacklashStepsB) = this;

        return changed;
    }
}
