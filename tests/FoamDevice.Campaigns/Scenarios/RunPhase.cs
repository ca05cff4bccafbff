namespace FoamDevice.Campaigns;

/// <summary>Where a run stands when something goes wrong: the device's state.</summary>
public enum RunPhase
{
    /// <summary>Idle: before the plan is accepted, or after the run is closed.</summary>
    Idle,

    /// <summary>The carriages look for home and go to the loading position.</summary>
    Homing,

    /// <summary>The operator mounts the syringes.</summary>
    Loading,

    /// <summary>Mounted, waiting for the start.</summary>
    Ready,

    /// <summary>Purges, gas, dwell.</summary>
    Filling,

    /// <summary>The passes.</summary>
    Mixing,

    /// <summary>The foam ages in its syringe.</summary>
    Finished,

    /// <summary>Syringes are taken out, home is measured again.</summary>
    Unloading,

    /// <summary>A fault is latched.</summary>
    Faulted,

    /// <summary>An engineer jogs, turns the valve, draws and expels.</summary>
    Service,
}
