namespace FoamDevice.Host;

/// <summary>A counter of work done that a limit is set for.</summary>
public enum MaintenanceCounter
{
    /// <summary>Passes made.</summary>
    Passes,

    /// <summary>Turns of the valve.</summary>
    ValveTurns,

    /// <summary>Axes homed.</summary>
    Homings,

    /// <summary>Hours with the drivers enabled.</summary>
    DriveHours,

    /// <summary>Hours switched on.</summary>
    PoweredHours,
}
