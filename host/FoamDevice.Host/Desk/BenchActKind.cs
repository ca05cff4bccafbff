namespace FoamDevice.Host;

/// <summary>What the bench's own log tells of people.</summary>
public enum BenchActKind
{
    /// <summary>One that this program does not know: a newer one wrote it.</summary>
    Other,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to.</summary>
    WrongPin,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>The controls changed hands, or became free.</summary>
    Controls,

    /// <summary>Somebody was put on file, taken off it, or given another PIN.</summary>
    People,

    /// <summary>Something was asked of the machine outside of any run: a stop, an abort, homing, a service.</summary>
    Machine,
}
