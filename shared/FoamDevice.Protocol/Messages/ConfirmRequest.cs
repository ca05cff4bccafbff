namespace FoamDevice.Protocol
{
    /// <summary>The operator's word, for Home, ConfirmUnloaded and EnterService.</summary>
    public sealed class ConfirmRequest : Message
    {
        /// <summary>The operator confirms that no syringe is mounted.</summary>
        public bool SyringesOut;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(SyringesOut ? (byte)1 : (byte)0);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            SyringesOut = reader.U8() != 0;
        }
    }
}
