namespace FoamDevice.Protocol
{
    /// <summary>A plunger moved outside mixing.</summary>
    public sealed partial class MoveCompleted : Message
    {
        /// <summary>Why.</summary>
        public MovePurpose Purpose;

        /// <summary>The axis.</summary>
        public SyringeSide Side;

        /// <summary>Position before.</summary>
        public int FromSteps;

        /// <summary>Position after.</summary>
        public int ToSteps;

        /// <summary>Pulses sent: the way from <see cref="FromSteps"/> to <see cref="ToSteps"/>, and what took up the play of the nut where the axis turned round.</summary>
        public uint CommandedSteps;

        /// <summary>Pulses counted.</summary>
        public uint CountedSteps;

        /// <summary>From the first start to the last count, pauses between legs included.</summary>
        public uint DurationMicroseconds;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)Purpose);
            writer.U8((byte)Side);
            writer.I32(FromSteps);
            writer.I32(ToSteps);
            writer.U32(CommandedSteps);
            writer.U32(CountedSteps);
            writer.U32(DurationMicroseconds);
        }
    }
}
