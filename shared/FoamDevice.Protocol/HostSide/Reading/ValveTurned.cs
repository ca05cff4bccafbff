namespace FoamDevice.Protocol
{
    public sealed partial class ValveTurned
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            From = (ValvePosition)reader.U8();
            To = (ValvePosition)reader.U8();
            DurationMicroseconds = reader.U32();
            SawBetween = reader.U8() != 0;
        }
    }
}
