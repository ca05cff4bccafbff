using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A finished volume calibration as it is stored: accepted or refused, with everything it was made of.</summary>
public sealed class CalibrationRecord
{
    private CalibrationRecord(VolumeCalibrationLog log)
    {
        Log = log;
        Result = VolumeCalibrationResult.Of(log);
    }

    /// <summary>The id; <see cref="Name"/> is how people read it.</summary>
    public uint Id => Log.Setup.CertificateId;

    /// <summary>Such as CAL-0012ABCD.</summary>
    public string Name => CalibrationName.Of(Id);

    /// <summary>The device.</summary>
    public DeviceIdentity Device => Log.Setup.Device;

    /// <summary>The device was a simulated one.</summary>
    public bool IsSimulated => Device.IsSimulated;

    /// <summary>Every side that was calibrated is accepted.</summary>
    public bool IsAccepted => Result.IsAccepted;

    /// <summary>The sides for which the certificate is in force.</summary>
    public IReadOnlyList<SyringeSide> Sides => Result.AcceptedSides;

    /// <summary>The certificate that was in force before, and still is for a side that is not among <see cref="Sides"/>; 0 for none.</summary>
    public uint EarlierId => AsFound.CalibrationId;

    /// <summary>When it was made final.</summary>
    public DateTimeOffset FinishedAt => Log.FinishedAt!.Value;

    /// <summary>When it is due again.</summary>
    public DateTimeOffset DueAt => FinishedAt.AddMonths(Log.Setup.DueMonths);

    /// <summary>Who weighed.</summary>
    public string Operator => Log.Setup.Operator;

    /// <summary>The balance.</summary>
    public BalanceIdentity Balance => Log.Setup.Balance;

    /// <summary>The calibration in the device before.</summary>
    public Calibration AsFound => Log.Setup.AsFound;

    /// <summary>The calibration in the device after.</summary>
    public Calibration AsLeft => Log.InDevice;

    /// <summary>Everything that was entered.</summary>
    public VolumeCalibrationLog Log { get; }

    /// <summary>The results, worked out from it.</summary>
    public VolumeCalibrationResult Result { get; }

    /// <summary>The record of a calibration that is finished and was not given up.</summary>
    /// <exception cref="InvalidOperationException">It is not finished.</exception>
    public static CalibrationRecord Of(VolumeCalibrationLog log) => log.FinishedAt is not null && !log.IsAbandoned
        ? new CalibrationRecord(log)
        : throw new InvalidOperationException("A calibration becomes a record when it is finished.");
}
