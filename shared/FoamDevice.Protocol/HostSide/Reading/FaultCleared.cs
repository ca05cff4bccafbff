namespace FoamDevice.Protocol
{
    public sealed partial class FaultCleared
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Code = (FaultCode)reader.U16();
        }
    }
}
