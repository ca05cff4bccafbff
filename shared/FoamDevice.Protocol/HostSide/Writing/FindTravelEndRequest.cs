namespace FoamDevice.Protocol
{
    public sealed partial class FindTravelEndRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Side);
            writer.U8(SyringesOut ? (byte)1 : (byte)0);
        }
    }
}
