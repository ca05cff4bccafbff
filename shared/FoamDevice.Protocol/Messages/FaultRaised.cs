namespace FoamDevice.Protocol
{
    /// <summary>A fault was latched.</summary>
    public sealed partial class FaultRaised : Message
    {
        /// <summary>The fault.</summary>
        public FaultCode Code;

        /// <summary>State when it came.</summary>
        public DeviceState State;

        /// <summary>Passes completed then.</summary>
        public ushort Pass;

        /// <summary>What was found, in the fault's unit.</summary>
        public int Value;

        /// <summary>What was allowed.</summary>
        public int Limit;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16((ushort)Code);
            writer.U8((byte)State);
            writer.U16(Pass);
            writer.I32(Value);
            writer.I32(Limit);
        }
    }
}
