namespace FoamDevice.Protocol
{
    public sealed partial class HostBeat
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Session);
            writer.U32(BootId);
            writer.U32(AcknowledgedSequence);
        }
    }
}
