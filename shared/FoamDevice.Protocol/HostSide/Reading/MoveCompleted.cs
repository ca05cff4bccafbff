namespace FoamDevice.Protocol
{
    public sealed partial class MoveCompleted
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Purpose = (MovePurpose)reader.U8();
            Side = (SyringeSide)reader.U8();
            FromSteps = reader.I32();
            ToSteps = reader.I32();
            CommandedSteps = reader.U32();
            CountedSteps = reader.U32();
            DurationMicroseconds = reader.U32();
        }
    }
}
