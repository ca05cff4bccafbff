namespace FoamDevice.Protocol
{
    public sealed partial class HomeFound
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Side = (SyringeSide)reader.U8();
            TravelSteps = reader.U32();
            DriftKnown = reader.U8() != 0;
            DriftSteps = reader.I32();
        }
    }
}
