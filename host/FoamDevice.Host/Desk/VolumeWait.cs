namespace FoamDevice.Host;

/// <summary>What a volume calibration at the desk waits for.</summary>
public enum VolumeWait
{
    /// <summary>For nothing of its own: the device works, or a <see cref="DeskTask"/> is open.</summary>
    Nothing,

    /// <summary>A calibration was begun before: <see cref="VolumeTakenUp"/>.</summary>
    TakingUp,

    /// <summary>What is calibrated, and with what: <see cref="VolumeChosen"/>.</summary>
    Choice,

    /// <summary>Temperatures, pressure, humidity: <see cref="VolumeConditionsRead"/>.</summary>
    Conditions,

    /// <summary>The vessel of a stroke on the balance, before the stroke: <see cref="VolumeTared"/>.</summary>
    Tare,

    /// <summary>What a vessel lost without a stroke: <see cref="VolumeWeighed"/>.</summary>
    Blank,

    /// <summary>What a stroke moved: <see cref="VolumeWeighed"/>.</summary>
    Reading,

    /// <summary>Whether new values go into the device: <see cref="VolumeAgreed"/>.</summary>
    Agreement,

    /// <summary>Whether the verdict is final: <see cref="VolumeConcluded"/>.</summary>
    Conclusion,
}
