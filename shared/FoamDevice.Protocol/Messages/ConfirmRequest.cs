namespace FoamDevice.Protocol
{
    /// <summary>The operator's word, for Home, ConfirmUnloaded and EnterService.</summary>
    public sealed partial class ConfirmRequest : Message
    {
        /// <summary>The operator confirms that no syringe is mounted.</summary>
        public bool SyringesOut;

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            SyringesOut = reader.U8() != 0;
        }
    }
}
