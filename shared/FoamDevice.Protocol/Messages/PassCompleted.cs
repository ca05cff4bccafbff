namespace FoamDevice.Protocol
{
    /// <summary>One pass was made.</summary>
    public sealed partial class PassCompleted : Message
    {
        /// <summary>Its number, from 1.</summary>
        public ushort Pass;

        /// <summary>Passes planned.</summary>
        public ushort Passes;

        /// <summary>Its speed.</summary>
        public SpeedStage Stage;

        /// <summary>The syringe that pushed.</summary>
        public SyringeSide Pushing;

        /// <summary>Device time of the first axis' start.</summary>
        public ulong StartMicroseconds;

        /// <summary>Duration of the train.</summary>
        public uint PlannedMicroseconds;

        /// <summary>Measured: from the start to the moment both counters had every pulse.</summary>
        public uint DurationMicroseconds;

        /// <summary>Measured: from the computed end of the pass before; 0 for the first.</summary>
        public uint GapMicroseconds;

        /// <summary>Between the starts of the two axes.</summary>
        public uint SkewMicroseconds;

        /// <summary>Pulses sent, axis A: from pass 2 on with those that took up the play of the nut.</summary>
        public ushort CommandedStepsA;

        /// <summary>Pulses counted, axis A.</summary>
        public ushort CountedStepsA;

        /// <summary>Pulses sent, axis B, likewise.</summary>
        public ushort CommandedStepsB;

        /// <summary>Pulses counted, axis B.</summary>
        public ushort CountedStepsB;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16(Pass);
            writer.U16(Passes);
            writer.U8((byte)Stage);
            writer.U8((byte)Pushing);
            writer.U64(StartMicroseconds);
            writer.U32(PlannedMicroseconds);
            writer.U32(DurationMicroseconds);
            writer.U32(GapMicroseconds);
            writer.U32(SkewMicroseconds);
            writer.U16(CommandedStepsA);
            writer.U16(CountedStepsA);
            writer.U16(CommandedStepsB);
            writer.U16(CountedStepsB);
        }
    }
}
