using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>The calibration that a device holds. Whether its certificate is in force is told where a store is open.</summary>
/// <param name="CertificateId">The certificate that it names, such as CAL-0012ABCD; null for none.</param>
/// <param name="VolumeScaleA">Volume of a step of axis A against bore and lead, 1 is nominal.</param>
/// <param name="VolumeScaleB">Axis B, likewise.</param>
/// <param name="BacklashStepsA">Play of nut A that is taken up, steps.</param>
/// <param name="BacklashStepsB">Nut B, likewise.</param>
/// <param name="GasFillExtraPercent">So much more gas is drawn, %.</param>
internal sealed record CalibrationFigures(
    string? CertificateId,
    double VolumeScaleA,
    double VolumeScaleB,
    uint BacklashStepsA,
    uint BacklashStepsB,
    double GasFillExtraPercent)
{
    /// <summary>The figures of a calibration.</summary>
    public static CalibrationFigures Of(Calibration calibration)
    {
        return new CalibrationFigures(
            calibration.CalibrationId == 0 ? null : CalibrationName.Of(calibration.CalibrationId),
            calibration.VolumeScaleAPartsPerMillion / 1e6,
            calibration.VolumeScaleBPartsPerMillion / 1e6,
            calibration.BacklashStepsA,
            calibration.BacklashStepsB,
            calibration.GasFillExtraPartsPerMillion / 1e4);
    }

    /// <summary>In words.</summary>
    public override string ToString()
    {
        string gas = GasFillExtraPercent == 0 ? "" : FormattableString.Invariant($"; {GasFillExtraPercent:0.##} % more gas is drawn");
        return $"{CertificateId ?? "volumes never calibrated"}: "
            + FormattableString.Invariant($"A {VolumeScaleA:0.000000} and {BacklashStepsA} steps of play, B {VolumeScaleB:0.000000} and {BacklashStepsB} steps{gas}");
    }
}
