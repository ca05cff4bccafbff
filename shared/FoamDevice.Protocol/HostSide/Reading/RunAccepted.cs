namespace FoamDevice.Protocol
{
    public sealed partial class RunAccepted
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            RunToken = reader.U64();
            PlanChecksum = reader.U32();
            MachineGeneration = reader.U32();
            CalibrationGeneration = reader.U32();
        }
    }
}
