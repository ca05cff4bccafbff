namespace FoamDevice.Protocol
{
    /// <summary>Whether the device will talk.</summary>
    public enum HelloVerdict : byte
    {
        /// <summary>The session is open.</summary>
        Accepted = 0,

        /// <summary>The majors differ.</summary>
        VersionMismatch = 1,

        /// <summary>Another session was heard within the last second.</summary>
        Busy = 2,
    }
}
