namespace FoamDevice.Firmware
{
    /// <summary>What a storage fault is about: its value. The first two are <see cref="Protocol.SettingsKind"/>'s.</summary>
    public enum StoredThing
    {
        /// <summary>The machine profile.</summary>
        Machine = 1,

        /// <summary>The calibration.</summary>
        Calibration = 2,

        /// <summary>The identity.</summary>
        Identity = 3,

        /// <summary>The boot counter.</summary>
        BootCounter = 4,

        /// <summary>The run marker.</summary>
        RunMarker = 5,
    }
}
