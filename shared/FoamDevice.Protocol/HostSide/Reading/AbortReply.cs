namespace FoamDevice.Protocol
{
    public sealed partial class AbortReply
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Aborts = reader.U32();
        }
    }
}
