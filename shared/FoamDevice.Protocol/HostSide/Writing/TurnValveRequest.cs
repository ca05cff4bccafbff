namespace FoamDevice.Protocol
{
    public sealed partial class TurnValveRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Position);
        }
    }
}
