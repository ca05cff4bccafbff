namespace FoamDevice.Host;

/// <summary>A volume calibration can't be begun, resumed or read. The message is a plain sentence: what is wrong, where, what to do.</summary>
public sealed class VolumeCalibrationException : Exception
{
    /// <summary>With words for people.</summary>
    public VolumeCalibrationException(string message)
        : base(message)
    {
    }

    /// <summary>With words for people, and what caused it.</summary>
    public VolumeCalibrationException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
