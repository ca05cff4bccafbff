namespace FoamDevice.Host;

/// <summary>Which ways a sync copies.</summary>
[Flags]
public enum SyncWays
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>To the other side.</summary>
    Send = 1,

    /// <summary>From the other side.</summary>
    Receive = 2,

    /// <summary>Both.</summary>
    Both = Send | Receive,
}
