namespace FoamDevice.Protocol
{
    public sealed partial class SetServoRequest
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(PulseMicroseconds);
        }
    }
}
