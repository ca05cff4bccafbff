namespace FoamDevice.Host;

/// <summary>What the bench is at.</summary>
public enum DeskMode
{
    /// <summary>No port answers, or none is there.</summary>
    Searching,

    /// <summary>Several devices are there: a person chooses.</summary>
    Choosing,

    /// <summary>Another program of this computer works the device; it is watched through that one.</summary>
    Watching,

    /// <summary>The device is there, and nothing is done with it.</summary>
    Idle,

    /// <summary>A run of this desk.</summary>
    Run,

    /// <summary>A service of this desk.</summary>
    Service,
}
