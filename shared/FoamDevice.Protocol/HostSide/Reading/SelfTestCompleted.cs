namespace FoamDevice.Protocol
{
    public sealed partial class SelfTestCompleted
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Passed = reader.U8() != 0;
            Side = (SyringeSide)reader.U8();
            Steps = reader.U32();
            Counted = reader.U32();
        }
    }
}
