namespace FoamDevice.Protocol
{
    /// <summary>A pulse width for the valve's servo in Service, to find where its sensors switch.</summary>
    public sealed class SetServoRequest : Message
    {
        /// <summary>Pulse width, 500 to 2,500 µs.</summary>
        public uint PulseMicroseconds;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(PulseMicroseconds);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            PulseMicroseconds = reader.U32();
        }
    }
}
