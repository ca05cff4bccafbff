namespace FoamDevice.Protocol
{
    /// <summary>Which fault to unlatch.</summary>
    public sealed partial class ClearFaultRequest : Message
    {
        /// <summary>The fault the host has seen: another one is not cleared by mistake.</summary>
        public FaultCode Code;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Code = (FaultCode)reader.U16();
        }
    }
}
