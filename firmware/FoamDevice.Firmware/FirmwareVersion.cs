namespace FoamDevice.Firmware
{
    /// <summary>The version of this firmware; the same as the host's of the same release.</summary>
    public static class FirmwareVersion
    {
        /// <summary>First part.</summary>
        public const ushort Major = 0;

        /// <summary>Second part.</summary>
        public const ushort Minor = 2;

        /// <summary>Third part.</summary>
        public const ushort Patch = 0;
    }
}
