namespace FoamDevice.Protocol
{
    /// <summary>Which fault to unlatch.</summary>
    public sealed class ClearFaultRequest : Message
    {
        /// <summary>The fault the host has seen: another one is not cleared by mistake.</summary>
        public FaultCode Code;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16((ushort)Code);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Code = (FaultCode)reader.U16();
        }
    }
}
