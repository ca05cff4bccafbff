namespace FoamDevice.Protocol
{
    /// <summary>No further pass will come.</summary>
    public sealed partial class RunEnded : Message
    {
        /// <summary>The run.</summary>
        public ulong RunToken;

        /// <summary>How it ended.</summary>
        public RunOutcome Outcome;

        /// <summary>Passes completed.</summary>
        public ushort Passes;

        /// <summary>The syringe that holds the charge.</summary>
        public SyringeSide FoamIn;

        /// <summary>Device time of the end of the last pass; 0 without one.</summary>
        public ulong FoamBornMicroseconds;

        /// <summary>The fault that ended it; 0 for none.</summary>
        public FaultCode Fault;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U64(RunToken);
            writer.U8((byte)Outcome);
            writer.U16(Passes);
            writer.U8((byte)FoamIn);
            writer.U64(FoamBornMicroseconds);
            writer.U16((ushort)Fault);
        }
    }
}
