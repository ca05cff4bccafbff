namespace FoamDevice.Protocol
{
    /// <summary>Opens a conversation. The first two fields never move, so that any two versions can refuse each other in words.</summary>
    public sealed partial class Hello : Message
    {
        /// <summary>Bytes of the two version fields, here and in <see cref="HelloReply"/>.</summary>
        public const int VersionBytes = 2;

        /// <summary>The host's <see cref="ProtocolVersion.Major"/>.</summary>
        public byte ProtocolMajor;

        /// <summary>The host's <see cref="ProtocolVersion.Minor"/>.</summary>
        public byte ProtocolMinor;

        /// <summary>Random, 1 or more: names this host process.</summary>
        public uint Session;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            ProtocolMajor = reader.U8();
            ProtocolMinor = reader.U8();
            Session = reader.U32();
        }
    }
}
