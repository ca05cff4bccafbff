namespace FoamDevice.Protocol
{
    /// <summary>Settings were written to flash.</summary>
    public sealed partial class SettingsStored : Message
    {
        /// <summary>Which.</summary>
        public SettingsKind Kind;

        /// <summary>Counts the writes of this kind.</summary>
        public uint Generation;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Kind);
            writer.U32(Generation);
        }
    }
}
