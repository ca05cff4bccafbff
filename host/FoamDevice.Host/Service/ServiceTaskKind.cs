namespace FoamDevice.Host;

/// <summary>What only a person at the bench can do.</summary>
public enum ServiceTaskKind
{
    /// <summary>Take both syringes out, so that the carriages may home.</summary>
    EmptyHolders,

    /// <summary>Mount an empty syringe with its plunger at the bottom, in the holder of <see cref="ServiceTask.Side"/>.</summary>
    MountEmptySyringe,

    /// <summary>Connect the full gas bag to port C's inlet, and hang the vent's hose into a glass of water.</summary>
    ConnectGasAndVent,

    /// <summary>Mount an empty syringe in the holder of <see cref="ServiceTask.Side"/>; port C's inlet hose hangs in the vessel of water, the outlet hose in the other.</summary>
    MountForWater,

    /// <summary>See whether a bubble is left in syringe and hoses; no primes them again.</summary>
    SeeNoBubble,

    /// <summary>Push the carriage of <see cref="ServiceTask.Side"/> off its end switch by hand, and reset the safety chain.</summary>
    FreeCarriageAndResetChain,

    /// <summary>Reset the safety chain: the watchdog opens it at every start of the device.</summary>
    ResetChain,

    /// <summary>Decide whether the new values shown are written to the device.</summary>
    WriteValues,
}
