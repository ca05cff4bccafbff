namespace FoamDevice.Campaigns;

/// <summary>How a faulty run ended, as its record tells.</summary>
public enum RunEnding
{
    /// <summary>No plan was accepted.</summary>
    NotBegun,

    /// <summary>All passes were made.</summary>
    Completed,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It was aborted.</summary>
    Aborted,

    /// <summary>A fault ended it.</summary>
    Faulted,

    /// <summary>It was ended for want of a host.</summary>
    HostLost,

    /// <summary>Its end is lost with the device's power.</summary>
    Lost,
}
