namespace FoamDevice.Host;

/// <summary>How a device stands with its volume calibration.</summary>
public enum CalibrationState
{
    /// <summary>No certificate is in force for a side: it was never calibrated, or a calibration has not come to its end.</summary>
    Missing,

    /// <summary>A certificate is in force for both sides.</summary>
    Valid,

    /// <summary>A certificate is in force, and its due date has passed.</summary>
    Overdue,

    /// <summary>The device names a certificate that this store does not have, or holds other values than it.</summary>
    Unknown,
}
