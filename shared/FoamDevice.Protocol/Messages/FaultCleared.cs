namespace FoamDevice.Protocol
{
    /// <summary>The operator cleared a fault.</summary>
    public sealed partial class FaultCleared : Message
    {
        /// <summary>The fault.</summary>
        public FaultCode Code;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16((ushort)Code);
        }
    }
}
