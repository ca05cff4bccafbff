namespace FoamDevice.Protocol
{
    /// <summary>A creep to the far travel end is over.</summary>
    public sealed partial class TravelEndFound : Message
    {
        /// <summary>The axis.</summary>
        public SyringeSide Side;

        /// <summary>The safety chain opened there; no when the creep reached its bound first.</summary>
        public bool Found;

        /// <summary>Where the plunger stood then, steps from home.</summary>
        public int Steps;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Side);
            writer.U8(Found ? (byte)1 : (byte)0);
            writer.I32(Steps);
        }
    }
}
