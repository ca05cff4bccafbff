namespace FoamDevice.Protocol
{
    /// <summary>The syringes are out, the drift is measured: nothing more belongs to this run.</summary>
    public sealed partial class RunClosed : Message
    {
        /// <summary>The run.</summary>
        public ulong RunToken;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U64(RunToken);
        }
    }
}
