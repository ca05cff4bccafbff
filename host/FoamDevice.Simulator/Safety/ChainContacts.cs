namespace FoamDevice.Simulator;

/// <summary>The contacts in series in the safety chain.</summary>
[Flags]
public enum ChainContacts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The emergency stop button.</summary>
    EmergencyStop = 1,

    /// <summary>The guard over the carriages.</summary>
    Guard = 2,

    /// <summary>The coupler of axis A.</summary>
    CouplerA = 4,

    /// <summary>The coupler of axis B.</summary>
    CouplerB = 8,

    /// <summary>The end switches of axis A.</summary>
    TravelEndA = 16,

    /// <summary>The end switches of axis B.</summary>
    TravelEndB = 32,

    /// <summary>The external watchdog.</summary>
    Watchdog = 64,

    /// <summary>A wire of the chain is broken (fault).</summary>
    BrokenWire = 128,
}
