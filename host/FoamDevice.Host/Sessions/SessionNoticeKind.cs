namespace FoamDevice.Host;

/// <summary>What a <see cref="SessionNotice"/> is about.</summary>
public enum SessionNoticeKind
{
    /// <summary>The session is open for the first time.</summary>
    Opened,

    /// <summary>Nothing was heard for a second.</summary>
    LinkLost,

    /// <summary>The link is back, and the device has run on meanwhile.</summary>
    LinkBack,

    /// <summary>The link is back, and the device has started anew meanwhile.</summary>
    DeviceRestarted,

    /// <summary>Events are gone for good.</summary>
    EventsLost,

    /// <summary>The device speaks another version.</summary>
    VersionRefused,

    /// <summary>The device is in another host's session.</summary>
    Busy,

    /// <summary>Another device answers than the one that has the run; it is left alone.</summary>
    OtherDevice,

    /// <summary>The device was found again on another port.</summary>
    PortChanged,

    /// <summary>The record of a host that died is carried on.</summary>
    RecordAdopted,

    /// <summary>The record of a host that died is complete.</summary>
    RecordClosed,

    /// <summary>The volume calibration that the run is made under is missing, overdue or unknown.</summary>
    CalibrationDoubtful,

    /// <summary>The record of a host that died has ended without the end of its run.</summary>
    RecordLost,
}
