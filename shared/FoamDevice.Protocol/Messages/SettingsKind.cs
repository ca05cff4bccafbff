namespace FoamDevice.Protocol
{
    /// <summary>What was stored.</summary>
    public enum SettingsKind : byte
    {
        /// <summary>The machine profile.</summary>
        Machine = 1,

        /// <summary>The calibration.</summary>
        Calibration = 2,
    }
}
