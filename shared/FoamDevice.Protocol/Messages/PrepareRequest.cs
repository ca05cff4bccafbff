namespace FoamDevice.Protocol
{
    /// <summary>A run plan, and the operator's word that the syringes are out.</summary>
    public sealed partial class PrepareRequest : Message
    {
        /// <summary>The operator confirms that no syringe is mounted.</summary>
        public bool SyringesOut;

        /// <summary>The plan.</summary>
        public RunPlan Plan { get; } = new RunPlan();

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            SyringesOut = reader.U8() != 0;
            Plan.Read(reader);
        }
    }
}
