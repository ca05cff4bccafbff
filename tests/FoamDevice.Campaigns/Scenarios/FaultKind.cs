namespace FoamDevice.Campaigns;

/// <summary>Everything that the campaign can make go wrong.</summary>
public enum FaultKind
{
    /// <summary>The stopcock jams where it stands.</summary>
    ValveStuck,

    /// <summary>A valve sensor's contact stays as it is.</summary>
    ValveSensorStuck,

    /// <summary>A valve sensor flickers.</summary>
    ValveSensorNoisy,

    /// <summary>The servo turns, the stopcock lags behind by an angle.</summary>
    ValveCouplingSlips,

    /// <summary>A home switch's contact stays open.</summary>
    HomeSwitchStuckOpen,

    /// <summary>A home switch's contact stays closed.</summary>
    HomeSwitchStuckClosed,

    /// <summary>A home switch flickers.</summary>
    HomeSwitchNoisy,

    /// <summary>The drivers' alarm line is pulled low.</summary>
    DriverAlarm,

    /// <summary>A driver gives up, with an alarm.</summary>
    DriverTrips,

    /// <summary>A driver dies without raising its alarm.</summary>
    DriverDiesSilently,

    /// <summary>A driver swallows pulses without raising its alarm.</summary>
    LostSteps,

    /// <summary>The wire from STEP to the pulse counter misses pulses or picks some up.</summary>
    CountWrong,

    /// <summary>A carriage slips on its screw.</summary>
    CarriageSlips,

    /// <summary>A wire of the safety chain breaks.</summary>
    ChainWireBroken,

    /// <summary>Somebody presses the emergency stop.</summary>
    EmergencyStop,

    /// <summary>The emergency stop opens for less than a turn.</summary>
    EmergencyStopBlip,

    /// <summary>Somebody opens the guard.</summary>
    GuardOpened,

    /// <summary>The line from the chip to the external watchdog breaks.</summary>
    WatchdogLineCut,

    /// <summary>The gas bag holds no gas.</summary>
    EmptyBag,

    /// <summary>A Luer tip is blocked.</summary>
    BlockedLuer,

    /// <summary>Another syringe is mounted than the plan is for.</summary>
    WrongSyringe,

    /// <summary>A syringe leaks to the room.</summary>
    LeakingSyringe,

    /// <summary>The ambient sensor no longer answers.</summary>
    AmbientSensorDies,

    /// <summary>Every turn of the firmware starts late.</summary>
    SlowTurns,

    /// <summary>The device's flash can't be written.</summary>
    FlashFails,

    /// <summary>A file in the device's flash is damaged while the power is off.</summary>
    FlashCorrupted,

    /// <summary>Somebody presses the chip's reset button.</summary>
    DeviceReset,

    /// <summary>The device's power goes.</summary>
    PowerCut,

    /// <summary>The device's power goes in the middle of its next write.</summary>
    PowerCutInWrite,

    /// <summary>The cable is unplugged.</summary>
    Unplugged,

    /// <summary>Bits flip on the line.</summary>
    LineCorrupts,

    /// <summary>Bytes get lost on the line.</summary>
    LineDrops,

    /// <summary>Bytes arrive twice.</summary>
    LineDoubles,

    /// <summary>Adjacent bytes change places.</summary>
    LineSwaps,

    /// <summary>Bytes arrive that nobody sent.</summary>
    LineInserts,

    /// <summary>Two bytes in a row turn into something else.</summary>
    LineBursts,

    /// <summary>Bytes arrive late.</summary>
    LineDelays,

    /// <summary>The host process is killed.</summary>
    HostKilled,

    /// <summary>The host process is stopped for a while.</summary>
    HostFrozen,

    /// <summary>The host's clock is set back, and the process starts anew.</summary>
    ClockBack,

    /// <summary>The host's clock is set forward, and the process starts anew.</summary>
    ClockForward,

    /// <summary>The store can't be written.</summary>
    StoreFails,

    /// <summary>Another host tries to take the device over.</summary>
    SecondHost,

    /// <summary>The operator stops the run.</summary>
    StopAsked,

    /// <summary>The operator aborts the run.</summary>
    AbortAsked,

    /// <summary>Ctrl-C twice: stop, then abort.</summary>
    InterruptedTwice,

    /// <summary>The plan asks for more than the machine can do, and the host does not see it.</summary>
    PlanBeyondMachine,

    /// <summary>The operator lets the device wait.</summary>
    OperatorLate,

    /// <summary>The operator answers no.</summary>
    OperatorSaysNo,

    /// <summary>The operator takes the syringes out while they are needed.</summary>
    TakenOutEarly,
}
