namespace FoamDevice.Simulator;

/// <summary>What the firmware of a simulated device does.</summary>
public enum FirmwareState
{
    /// <summary>The device has no power.</summary>
    Off,

    /// <summary>Power is there, the firmware has not started yet.</summary>
    Booting,

    /// <summary>It takes its turns.</summary>
    Running,

    /// <summary>It made a call that never returns on a real chip; only a reset helps.</summary>
    Hung,
}
