namespace FoamDevice.Protocol
{
    /// <summary>The valve reached a position, seen by both sensors, with 00 seen on the way.</summary>
    public sealed partial class ValveTurned : Message
    {
        /// <summary>Before.</summary>
        public ValvePosition From;

        /// <summary>After.</summary>
        public ValvePosition To;

        /// <summary>From the command to the confirmed end, settling included.</summary>
        public uint DurationMicroseconds;

        /// <summary>The sensors read 00 on the way; false when the valve stood there already.</summary>
        public bool SawBetween;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)From);
            writer.U8((byte)To);
            writer.U32(DurationMicroseconds);
            writer.U8(SawBetween ? (byte)1 : (byte)0);
        }
    }
}
