namespace FoamDevice.Protocol
{
    /// <summary>What the host asks for.</summary>
    public enum RequestType : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The machine profile in force; reply <see cref="MachineProfile"/>.</summary>
        ReadMachine = 1,

        /// <summary>The calibration in force; reply <see cref="Calibration"/>.</summary>
        ReadCalibration = 2,

        /// <summary>Stores a machine profile; only in Idle.</summary>
        WriteMachine = 3,

        /// <summary>Stores a calibration; only in Idle.</summary>
        WriteCalibration = 4,

        /// <summary>Takes a run plan, homes and goes to Loading; only in Idle, syringes out.</summary>
        Prepare = 5,

        /// <summary>Syringes and gas bag are mounted: Loading to Ready.</summary>
        ConfirmLoaded = 6,

        /// <summary>Ready to Filling, then Mixing.</summary>
        Start = 7,

        /// <summary>End after this pass, or before the next move.</summary>
        Stop = 8,

        /// <summary>Syringes are out: home again, measure the drift, Idle.</summary>
        ConfirmUnloaded = 9,

        /// <summary>Home both axes; only in Idle, syringes out.</summary>
        Home = 10,

        /// <summary>Unlatch the fault; refused while its cause lasts.</summary>
        ClearFault = 11,

        /// <summary>Homes, then Service; only in Idle, syringes out.</summary>
        EnterService = 12,

        /// <summary>Moves one plunger; only in Service (<see cref="JogRequest"/>).</summary>
        Jog = 13,

        /// <summary>Turns the valve; only in Service (<see cref="TurnValveRequest"/>).</summary>
        TurnValve = 14,

        /// <summary>Sends the servo to a pulse width; only in Service (<see cref="SetServoRequest"/>).</summary>
        SetServo = 15,

        /// <summary>Creeps to the far travel end; only in Service, syringes out (<see cref="FindTravelEndRequest"/>).</summary>
        FindTravelEnd = 16,

        /// <summary>What the device has done so far; reply <see cref="Counters"/>.</summary>
        ReadCounters = 17,

        /// <summary>Stores the identity, in force after the next start (<see cref="WriteIdentityRequest"/>).</summary>
        WriteIdentity = 18,

        /// <summary>Starts the device anew, after the reply.</summary>
        Restart = 19,

        /// <summary>Reads the ambient sensor; only while nothing moves.</summary>
        MeasureAmbient = 20,
    }
}
