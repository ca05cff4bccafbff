namespace FoamDevice.Protocol
{
    /// <summary>A creep to the far travel end, in Service.</summary>
    public sealed partial class FindTravelEndRequest : Message
    {
        /// <summary>The axis.</summary>
        public SyringeSide Side;

        /// <summary>The operator confirms that no syringe is mounted.</summary>
        public bool SyringesOut;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Side = (SyringeSide)reader.U8();
            SyringesOut = reader.U8() != 0;
        }
    }
}
