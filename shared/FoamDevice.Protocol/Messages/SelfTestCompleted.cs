namespace FoamDevice.Protocol
{
    /// <summary>The boot self-test is over: trains of three lengths on both axes against the counters, drivers off.</summary>
    public sealed partial class SelfTestCompleted : Message
    {
        /// <summary>Every count was right.</summary>
        public bool Passed;

        /// <summary>First axis that failed; none when passed.</summary>
        public SyringeSide Side;

        /// <summary>Steps sent in the failing train, or in the longest.</summary>
        public uint Steps;

        /// <summary>Steps counted in it.</summary>
        public uint Counted;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(Passed ? (byte)1 : (byte)0);
            writer.U8((byte)Side);
            writer.U32(Steps);
            writer.U32(Counted);
        }
    }
}
