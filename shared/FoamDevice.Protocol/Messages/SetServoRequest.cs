namespace FoamDevice.Protocol
{
    /// <summary>A pulse width for the valve's servo in Service, to find where its sensors switch.</summary>
    public sealed partial class SetServoRequest : Message
    {
        /// <summary>Pulse width, 500 to 2,500 µs.</summary>
        public uint PulseMicroseconds;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            PulseMicroseconds = reader.U32();
        }
    }
}
