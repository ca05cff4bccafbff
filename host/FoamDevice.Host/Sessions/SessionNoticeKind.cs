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
}
