namespace FoamDevice.Protocol
{
    /// <summary>The servo stands at a pulse width that was asked for in Service.</summary>
    public sealed partial class ServoSet : Message
    {
        /// <summary>Pulse width, µs.</summary>
        public uint PulseMicroseconds;

        /// <summary>What the valve's sensors show there: sensor 1 in bit 1, sensor 2 in bit 0.</summary>
        public byte Sensors;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(PulseMicroseconds);
            writer.U8(Sensors);
        }
    }
}
