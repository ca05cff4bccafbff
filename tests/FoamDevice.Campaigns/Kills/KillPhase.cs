using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Kills;

/// <summary>Where a run stood when it was killed.</summary>
public enum KillPhase
{
    /// <summary>The device had not accepted the run.</summary>
    BeforeRun,

    /// <summary>Accepted, and its acceptance not acknowledged yet.</summary>
    Accepting,

    /// <summary>Looking for home.</summary>
    Homing,

    /// <summary>Loading or ready.</summary>
    Loading,

    /// <summary>Drawing gas.</summary>
    Filling,

    /// <summary>Passes.</summary>
    Mixing,

    /// <summary>The foam waited, or home was measured again.</summary>
    Unloading,

    /// <summary>The device had closed the run.</summary>
    Closed,

    /// <summary>The process had ended by itself.</summary>
    Ended,
}
