namespace FoamDevice.Host;

/// <summary>What a person may do at the bench.</summary>
public enum DeskRole
{
    /// <summary>Look.</summary>
    Viewer,

    /// <summary>Make foam: runs, notes, labels, clearing of faults.</summary>
    Technician,

    /// <summary>Serve the machine, too: jog, calibration, self-test.</summary>
    Engineer,
}
