namespace FoamDevice.Host;

/// <summary>What a moment of a run is about.</summary>
public enum TimelineSubject
{
    /// <summary>The run as a whole: accepted, ended, closed, or the device's start.</summary>
    Run,

    /// <summary>The device's state.</summary>
    State,

    /// <summary>Homes found, drift.</summary>
    Home,

    /// <summary>The valve.</summary>
    Valve,

    /// <summary>Gas purged and drawn.</summary>
    Gas,

    /// <summary>Passes.</summary>
    Passes,

    /// <summary>The surroundings.</summary>
    Ambient,

    /// <summary>Faults.</summary>
    Fault,

    /// <summary>The host, as the device hears it.</summary>
    Host,

    /// <summary>Events that are lost.</summary>
    Lost,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A correction.</summary>
    Correction,

    /// <summary>A mark in the life of the foam.</summary>
    Mark,

    /// <summary>Something was measured of the foam.</summary>
    Measurement,
}
