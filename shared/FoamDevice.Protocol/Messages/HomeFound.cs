namespace FoamDevice.Protocol
{
    /// <summary>An axis found its home switch.</summary>
    public sealed partial class HomeFound : Message
    {
        /// <summary>The axis.</summary>
        public SyringeSide Side;

        /// <summary>Steps toward home until the switch closed, single steps included.</summary>
        public uint TravelSteps;

        /// <summary>The position was known before.</summary>
        public bool DriftKnown;

        /// <summary>Where home was found against where it was expected, steps; positive toward the stopcock.</summary>
        public int DriftSteps;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Side);
            writer.U32(TravelSteps);
            writer.U8(DriftKnown ? (byte)1 : (byte)0);
            writer.I32(DriftSteps);
        }
    }
}
