namespace FoamDevice.Protocol
{
    public sealed partial class WriteIdentityRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.Text(DeviceId, HelloReply.NameLength);
            writer.Text(SerialNumber, HelloReply.NameLength);
            writer.Text(Board, HelloReply.NameLength);
            writer.U8(Force ? (byte)1 : (byte)0);
        }
    }
}
