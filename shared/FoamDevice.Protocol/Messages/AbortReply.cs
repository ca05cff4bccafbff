namespace FoamDevice.Protocol
{
    /// <summary>The drivers are off.</summary>
    public sealed partial class AbortReply : Message
    {
        /// <summary>Abort frames acted on since the device started.</summary>
        public uint Aborts;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Aborts);
        }
    }
}
