namespace FoamDevice.Protocol
{
    /// <summary>A turn of the valve in Service.</summary>
    public sealed partial class TurnValveRequest : Message
    {
        /// <summary>Where to.</summary>
        public ValvePosition Position;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Position = (ValvePosition)reader.U8();
        }
    }
}
