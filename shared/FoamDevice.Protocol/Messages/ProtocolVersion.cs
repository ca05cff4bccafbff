namespace FoamDevice.Protocol
{
    /// <summary>The version of this protocol. Sides with different majors refuse each other; a minor only adds fields at the end or new types.</summary>
    public static class ProtocolVersion
    {
        /// <summary>Changes when old and new can't talk.</summary>
        public const byte Major = 1;

        /// <summary>Changes when something was added that an older side can ignore.</summary>
        public const byte Minor = 1;
    }
}
