using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>A message without fields, where only the file's generation counts.</summary>
    public sealed class EmptyMessage : Message
    {
        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
        }
    }
}
