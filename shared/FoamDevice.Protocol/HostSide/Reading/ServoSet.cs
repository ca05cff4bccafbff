namespace FoamDevice.Protocol
{
    public sealed partial class ServoSet
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            PulseMicroseconds = reader.U32();
            Sensors = reader.U8();
        }
    }
}
