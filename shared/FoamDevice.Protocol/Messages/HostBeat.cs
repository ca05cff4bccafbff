namespace FoamDevice.Protocol
{
    /// <summary>The host lives, and has stored every event of this boot up to a number.</summary>
    public sealed partial class HostBeat : Message
    {
        /// <summary>The session.</summary>
        public uint Session;

        /// <summary>The boot that the acknowledgement is about; 0 acknowledges nothing.</summary>
        public uint BootId;

        /// <summary>Every event up to this number is stored; 0 for none.</summary>
        public uint AcknowledgedSequence;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Session = reader.U32();
            BootId = reader.U32();
            AcknowledgedSequence = reader.U32();
        }
    }
}
