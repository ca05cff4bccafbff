namespace FoamDevice.Protocol
{
    /// <summary>Both axes were homed after a run.</summary>
    public sealed partial class DriftMeasured : Message
    {
        /// <summary>Axis A: where home was found against where it was expected.</summary>
        public int DriftStepsA;

        /// <summary>Axis B, likewise.</summary>
        public int DriftStepsB;

        /// <summary>What the machine profile allows.</summary>
        public uint ToleranceSteps;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.I32(DriftStepsA);
            writer.I32(DriftStepsB);
            writer.U32(ToleranceSteps);
        }
    }
}
