namespace FoamDevice.Protocol
{
    /// <summary>Why a request was not carried out.</summary>
    public enum RefusalCode : ushort
    {
        /// <summary>It was.</summary>
        None = 0,

        /// <summary>The body was too short.</summary>
        Malformed = 1,

        /// <summary>This firmware does not know the request type.</summary>
        UnknownRequest = 2,

        /// <summary>The request is of another conversation than the one in force: say hello first.</summary>
        SessionUnknown = 3,

        /// <summary>Not in this state (value: the state).</summary>
        WrongState = 4,

        /// <summary>A plan rule is broken (field, value, limit).</summary>
        PlanRefused = 5,

        /// <summary>Homing needs the operator's word that the syringes are out.</summary>
        SyringesNotOut = 6,

        /// <summary>A fault is latched (value: its code).</summary>
        FaultLatched = 7,

        /// <summary>The fault's cause is still there (value: its code).</summary>
        CauseLasts = 8,

        /// <summary>No such fault is latched (value: the latched code).</summary>
        NoFault = 9,

        /// <summary>No valid machine profile or calibration is stored: the device can't move.</summary>
        SettingsMissing = 10,

        /// <summary>A setting is out of range (field: its index, value, limit).</summary>
        SettingsRefused = 11,

        /// <summary>The flash could not be written.</summary>
        StorageFailed = 12,

        /// <summary>The boot self-test has not passed (value: its state).</summary>
        SelfTestNotPassed = 13,

        /// <summary>The safety chain is open: make it safe and reset it by hand.</summary>
        SafetyChainOpen = 14,

        /// <summary>A single move is not allowed (field: <see cref="JogField"/>, value, limit).</summary>
        JogRefused = 15,

        /// <summary>An identity is stored already, and the request does not force another.</summary>
        AlreadyProvisioned = 16,

        /// <summary>No ambient sensor answers.</summary>
        SensorAbsent = 17,
    }
}
