namespace FoamDevice.Protocol
{
    /// <summary>Inputs and conditions in <see cref="Status"/>.</summary>
    [System.Flags]
    public enum DeviceFlags : ushort
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>The safety chain is open: drivers have no enable, whatever the firmware says.</summary>
        SafetyChainOpen = 1,

        /// <summary>A driver reports an alarm.</summary>
        DriverAlarm = 2,

        /// <summary>Home switch A is closed.</summary>
        HomeA = 4,

        /// <summary>Home switch B is closed.</summary>
        HomeB = 8,

        /// <summary>Valve sensor 1 is on.</summary>
        ValveSensor1 = 16,

        /// <summary>Valve sensor 2 is on.</summary>
        ValveSensor2 = 32,

        /// <summary>The firmware enables the drivers.</summary>
        DriversEnabled = 64,

        /// <summary>The position of axis A is known.</summary>
        PositionKnownA = 128,

        /// <summary>The position of axis B is known.</summary>
        PositionKnownB = 256,

        /// <summary>A train runs.</summary>
        Moving = 512,

        /// <summary>The run will end after this pass.</summary>
        StopAccepted = 1024,

        /// <summary>A valid machine profile is stored.</summary>
        MachineValid = 2048,

        /// <summary>A valid calibration is stored.</summary>
        CalibrationValid = 4096,

        /// <summary>A run was open when the device started.</summary>
        RunWasOpen = 8192,

        /// <summary>The ambient sensor answers.</summary>
        AmbientPresent = 16384,
    }
}
