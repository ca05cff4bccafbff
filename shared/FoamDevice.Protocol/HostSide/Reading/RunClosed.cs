namespace FoamDevice.Protocol
{
    public sealed partial class RunClosed
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            RunToken = reader.U64();
        }
    }
}
