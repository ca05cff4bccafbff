namespace FoamDevice.Host;

/// <summary>Why a device does not move, in the order in which one thing stands before the next.</summary>
public enum StandstillReason
{
    /// <summary>The port is gone or can't be opened.</summary>
    PortLost,

    /// <summary>The device speaks another version.</summary>
    OtherVersion,

    /// <summary>The device is in another host's session.</summary>
    Busy,

    /// <summary>Nobody answers.</summary>
    NoAnswer,

    /// <summary>The device has answered; its state is not known yet.</summary>
    Connecting,

    /// <summary>A fault is latched.</summary>
    Fault,

    /// <summary>No valid machine profile or calibration is stored.</summary>
    SettingsMissing,

    /// <summary>The boot self-test is under way.</summary>
    SelfTestPending,

    /// <summary>The boot self-test has failed.</summary>
    SelfTestFailed,

    /// <summary>The safety chain is open.</summary>
    SafetyChainOpen,

    /// <summary>A driver reports an alarm.</summary>
    DriverAlarm,

    /// <summary>Nothing was asked of it.</summary>
    NothingAsked,

    /// <summary>The syringes have to be mounted, and somebody has to say so.</summary>
    AwaitsMounting,

    /// <summary>Somebody has to say that the run may start.</summary>
    AwaitsStart,

    /// <summary>The syringes have to be taken out, and somebody has to say so.</summary>
    AwaitsUnloading,

    /// <summary>It is in service, and nothing is asked of it at the moment.</summary>
    InService,

    /// <summary>Nothing: it works.</summary>
    Working,
}
