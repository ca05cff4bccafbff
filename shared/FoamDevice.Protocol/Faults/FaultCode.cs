namespace FoamDevice.Protocol
{
    /// <summary>What went wrong. The hundreds are bands: 1 link, 2 plan, 3 motion, 4 valve, 5 safety, 6 storage, 7 internal.</summary>
    public enum FaultCode : ushort
    {
        /// <summary>No fault.</summary>
        None = 0,

        /// <summary>The host was silent for longer than the plan's grace. Value and limit in ms.</summary>
        HostLost = 101,

        /// <summary>A run plan that the rules of <see cref="PlanRules"/> refuse: names the refusal, is never latched.</summary>
        PlanRefused = 201,

        /// <summary>A move of an accepted plan can't be worked out. Value: 1 a move outside mixing, 2 a pass.</summary>
        PlanImpossible = 202,

        /// <summary>A driver reports that its motor does not follow.</summary>
        DriverAlarm = 301,

        /// <summary>The pulses counted are not the pulses sent. Value and limit in steps.</summary>
        StepCountMismatch = 302,

        /// <summary>A move would leave the soft limits. Value and limit in steps.</summary>
        SoftLimit = 303,

        /// <summary>The two axes started too far apart. Value and limit in µs.</summary>
        StartSkew = 304,

        /// <summary>No home switch within the travel. Value and limit in steps.</summary>
        HomeNotFound = 305,

        /// <summary>A home switch stays closed. Value and limit in steps.</summary>
        HomeStuckClosed = 306,

        /// <summary>Home was found too far from where it was expected after a run. Value and limit in steps.</summary>
        HomingDrift = 307,

        /// <summary>A home switch that closed before, in this search or when the position was found, does not close again where it must. Value and limit in steps.</summary>
        HomeStuckOpen = 308,

        /// <summary>The time for a turn is over and the valve's sensors show no position. Value and limit in ms.</summary>
        ValveTimeout = 401,

        /// <summary>The valve's sensors show its position, but never showed 00 on the way. Value: the position's number.</summary>
        ValvePassageUnseen = 402,

        /// <summary>The valve's sensors no longer confirm the position while a plunger moves. Value: the position's number.</summary>
        ValveLost = 403,

        /// <summary>The time for a turn is over and the valve's sensors show another position, or flicker. Value: what they show (0 for none), limit: where the servo was sent; position numbers.</summary>
        ValveSensorsDisagree = 404,

        /// <summary>The host sent an abort.</summary>
        Aborted = 501,

        /// <summary>The safety chain is open: e-stop, guard, coupler, travel end or watchdog.</summary>
        SafetyChainOpen = 502,

        /// <summary>No machine profile or calibration was written yet, or one that this firmware's rules refuse. Value: 1 machine profile, 2 calibration.</summary>
        SettingsInvalid = 601,

        /// <summary>The flash could not be written.</summary>
        StorageWriteFailed = 602,

        /// <summary>A run was open when the device started.</summary>
        RunOpenAtPowerUp = 603,

        /// <summary>Files are there, but no copy of them is whole. Value: 1 machine profile, 2 calibration, 3 identity, 4 boot counter.</summary>
        StorageCorrupt = 604,

        /// <summary>The boot self-test counted wrong. Value counted, limit sent, in steps.</summary>
        SelfTestFailed = 701,

        /// <summary>The firmware met a case it has no answer for. Value: a place in the code.</summary>
        Internal = 702,
    }
}
