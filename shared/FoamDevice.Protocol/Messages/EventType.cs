namespace FoamDevice.Protocol
{
    /// <summary>What an event tells.</summary>
    public enum EventType : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The device started (<see cref="Protocol.Booted"/>).</summary>
        Booted = 1,

        /// <summary><see cref="Protocol.SelfTestCompleted"/>.</summary>
        SelfTestCompleted = 2,

        /// <summary><see cref="Protocol.StateChanged"/>.</summary>
        StateChanged = 3,

        /// <summary><see cref="Protocol.RunAccepted"/>.</summary>
        RunAccepted = 4,

        /// <summary><see cref="Protocol.HomeFound"/>.</summary>
        HomeFound = 5,

        /// <summary><see cref="Protocol.MoveCompleted"/>.</summary>
        MoveCompleted = 6,

        /// <summary><see cref="Protocol.ValveTurned"/>.</summary>
        ValveTurned = 7,

        /// <summary><see cref="Protocol.PassCompleted"/>.</summary>
        PassCompleted = 8,

        /// <summary><see cref="Protocol.RunEnded"/>.</summary>
        RunEnded = 9,

        /// <summary><see cref="Protocol.FaultRaised"/>.</summary>
        FaultRaised = 10,

        /// <summary><see cref="Protocol.FaultCleared"/>.</summary>
        FaultCleared = 11,

        /// <summary><see cref="Protocol.DriftMeasured"/>.</summary>
        DriftMeasured = 12,

        /// <summary>The host was silent for 1 s (no fields).</summary>
        HostSilent = 13,

        /// <summary>The host speaks again (no fields).</summary>
        HostHeard = 14,

        /// <summary>The run will end after this pass, or Service after this move (no fields).</summary>
        StopAccepted = 15,

        /// <summary><see cref="Protocol.SettingsStored"/>.</summary>
        SettingsStored = 16,

        /// <summary><see cref="Protocol.RunClosed"/>.</summary>
        RunClosed = 17,

        /// <summary><see cref="Protocol.AmbientMeasured"/>.</summary>
        AmbientMeasured = 18,

        /// <summary><see cref="Protocol.ServoSet"/>.</summary>
        ServoSet = 19,

        /// <summary><see cref="Protocol.TravelEndFound"/>.</summary>
        TravelEndFound = 20,

        /// <summary>An identity was written to flash; it is in force after the next start (no fields).</summary>
        IdentityStored = 21,
    }
}
