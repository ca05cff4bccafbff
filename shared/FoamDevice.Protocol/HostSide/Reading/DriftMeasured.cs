namespace FoamDevice.Protocol
{
    public sealed partial class DriftMeasured
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            DriftStepsA = reader.I32();
            DriftStepsB = reader.I32();
            ToleranceSteps = reader.U32();
        }
    }
}
