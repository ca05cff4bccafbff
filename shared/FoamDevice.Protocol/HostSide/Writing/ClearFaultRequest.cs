namespace FoamDevice.Protocol
{
    public sealed partial class ClearFaultRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16((ushort)Code);
        }
    }
}
