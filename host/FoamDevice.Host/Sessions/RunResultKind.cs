namespace FoamDevice.Host;

/// <summary>How a conducted run came to its end.</summary>
public enum RunResultKind
{
    /// <summary>The device closed the run and the record is complete; the outcome says how it went.</summary>
    Closed,

    /// <summary>The operator said no, or stopped before the run began.</summary>
    Declined,

    /// <summary>The operator left before the syringes were taken out.</summary>
    LeftLoaded,

    /// <summary>The machine can't carry out the plan.</summary>
    PlanRefused,

    /// <summary>The device did not take a request.</summary>
    RequestRefused,

    /// <summary>The device can't run: no settings, self-test failed, or another run in hand.</summary>
    DeviceUnfit,

    /// <summary>A fault ended the run and is still latched.</summary>
    Faulted,

    /// <summary>The run was aborted.</summary>
    Aborted,

    /// <summary>The device started anew in the middle of the run.</summary>
    DeviceRestarted,

    /// <summary>The device no longer has the run, and how it ended is lost; the record says so.</summary>
    Lost,

    /// <summary>The device never took the plan of the run that was to be recovered; its record is taken away.</summary>
    NeverBegan,

    /// <summary>Another device answers than the one that has the run.</summary>
    OtherDevice,

    /// <summary>No device answered.</summary>
    NoDevice,

    /// <summary>The device is in another host's session.</summary>
    Busy,

    /// <summary>The device speaks another version.</summary>
    VersionRefused,

    /// <summary>The link was lost during the run and did not come back; the record stays unfinished and can be recovered.</summary>
    LinkLost,

    /// <summary>The record could not be written.</summary>
    StoreFailed,
}
