namespace FoamDevice.Protocol
{
    /// <summary>A turn of the valve in Service.</summary>
    public sealed class TurnValveRequest : Message
    {
        /// <summary>Where to.</summary>
        public ValvePosition Position;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Position);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Position = (ValvePosition)reader.U8();
        }
    }
}
