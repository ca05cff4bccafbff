namespace FoamDevice.Protocol
{
    /// <summary>A run plan was accepted.</summary>
    public sealed partial class RunAccepted : Message
    {
        /// <summary>The run.</summary>
        public ulong RunToken;

        /// <summary>CRC-32 of the plan as received.</summary>
        public uint PlanChecksum;

        /// <summary>Generation of the machine profile it was checked against.</summary>
        public uint MachineGeneration;

        /// <summary>Generation of the calibration its steps come from.</summary>
        public uint CalibrationGeneration;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U64(RunToken);
            writer.U32(PlanChecksum);
            writer.U32(MachineGeneration);
            writer.U32(CalibrationGeneration);
        }
    }
}
