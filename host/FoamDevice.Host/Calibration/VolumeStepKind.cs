namespace FoamDevice.Host;

/// <summary>What is to be done next in a volume calibration, and which call of <see cref="VolumeCalibrationSession"/> says that it is done.</summary>
public enum VolumeStepKind
{
    /// <summary>Mount syringe and vessels, the device in service with the carriage at the empty position; then <see cref="VolumeCalibrationSession.Confirm"/>.</summary>
    MountSyringe,

    /// <summary>Temperatures, pressure and humidity; <see cref="VolumeCalibrationSession.SetConditions"/>.</summary>
    GiveConditions,

    /// <summary>Make the jogs of the step, nothing is weighed; <see cref="VolumeCalibrationSession.Confirm"/>.</summary>
    Prime,

    /// <summary>Weigh what a vessel loses without a stroke; <see cref="VolumeCalibrationSession.TakeBlank"/>.</summary>
    TakeBlank,

    /// <summary>Make the jog of the step; <see cref="VolumeCalibrationSession.StrokeMade"/>.</summary>
    MakeStroke,

    /// <summary>Weigh what the stroke moved; <see cref="VolumeCalibrationSession.TakeReading"/>.</summary>
    TakeReading,

    /// <summary>Make the jog of the step: it empties the syringe, nothing is weighed; <see cref="VolumeCalibrationSession.Confirm"/>.</summary>
    ReturnToEmpty,

    /// <summary>Take the syringe out, and write the step's calibration to the device; <see cref="VolumeCalibrationSession.CalibrationWritten"/> with what was read back.</summary>
    WriteCalibration,

    /// <summary>Look at the verdict; <see cref="VolumeCalibrationSession.Confirm"/> makes it final.</summary>
    Conclude,

    /// <summary>Nothing is left to do.</summary>
    Finished,
}
