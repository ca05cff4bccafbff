namespace FoamDevice.Host;

/// <summary>Where a conducted run stands.</summary>
public enum ConductorPhase
{
    /// <summary>No session with the device yet.</summary>
    WaitingForDevice,

    /// <summary>The device is brought to Idle, the plan is checked and sent.</summary>
    Preparing,

    /// <summary>The carriages look for home.</summary>
    Homing,

    /// <summary>The carriages go to, or stand at, the loading position.</summary>
    Loading,

    /// <summary>Mounted and waiting for the start.</summary>
    Ready,

    /// <summary>Gas is drawn.</summary>
    Filling,

    /// <summary>Passes are made.</summary>
    Mixing,

    /// <summary>The foam is ready and ages.</summary>
    Finished,

    /// <summary>The syringes are out, or to be taken out; home is measured again.</summary>
    Unloading,

    /// <summary>A fault is latched.</summary>
    Faulted,

    /// <summary>It is over; see <see cref="RunConductor.Result"/>.</summary>
    Closed,
}
