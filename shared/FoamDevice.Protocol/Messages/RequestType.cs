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
    }
}
