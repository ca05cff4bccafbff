namespace FoamDevice.Protocol
{
    public sealed partial class PrepareRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(SyringesOut ? (byte)1 : (byte)0);
            Plan.Write(writer);
        }
    }
}
