namespace FoamDevice.Protocol
{
    public sealed partial class PassCompleted
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Pass = reader.U16();
            Passes = reader.U16();
            Stage = (SpeedStage)reader.U8();
            Pushing = (SyringeSide)reader.U8();
            StartMicroseconds = reader.U64();
            PlannedMicroseconds = reader.U32();
            DurationMicroseconds = reader.U32();
            GapMicroseconds = reader.U32();
            SkewMicroseconds = reader.U32();
            CommandedStepsA = reader.U16();
            CountedStepsA = reader.U16();
            CommandedStepsB = reader.U16();
            CountedStepsB = reader.U16();
        }
    }
}
