namespace FoamDevice.Protocol
{
    public sealed partial class JogRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Side);
            writer.I32(Steps);
            writer.U32(SpeedMicrometersPerSecond);
        }
    }
}
