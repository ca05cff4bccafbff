namespace FoamDevice.Protocol
{
    public sealed partial class TravelEndFound
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Side = (SyringeSide)reader.U8();
            Found = reader.U8() != 0;
            Steps = reader.I32();
        }
    }
}
