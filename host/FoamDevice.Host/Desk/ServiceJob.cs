namespace FoamDevice.Host;

/// <summary>The services that a page can lead a person through.</summary>
public enum ServiceJob
{
    /// <summary>Plungers and valve by hand.</summary>
    Jog,

    /// <summary>Whether the machine is in order.</summary>
    SelfTest,

    /// <summary>Where the valve's positions are.</summary>
    CalibrateValve,

    /// <summary>Where home and the ends of travel are.</summary>
    CalibrateTravel,

    /// <summary>What gas the check valves cost, and how long a fill must dwell.</summary>
    CalibrateFill,

    /// <summary>What volume a step moves, by weighing water: an hour or two of a person at a balance.</summary>
    CalibrateVolume,

    /// <summary>The newest events in the device's journal.</summary>
    Events,

    /// <summary>How much the machine has done, against what is due.</summary>
    Counters,
}
