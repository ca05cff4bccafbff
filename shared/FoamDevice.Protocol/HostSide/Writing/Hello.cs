namespace FoamDevice.Protocol
{
    public sealed partial class Hello
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(ProtocolMajor);
            writer.U8(ProtocolMinor);
            writer.U32(Session);
        }
    }
}
