namespace FoamDevice.Protocol
{
    public sealed partial class FaultRaised
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Code = (FaultCode)reader.U16();
            State = (DeviceState)reader.U8();
            Pass = reader.U16();
            Value = reader.I32();
            Limit = reader.I32();
        }
    }
}
