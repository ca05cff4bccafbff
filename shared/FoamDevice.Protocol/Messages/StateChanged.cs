namespace FoamDevice.Protocol
{
    /// <summary>The device went from one state to another.</summary>
    public sealed partial class StateChanged : Message
    {
        /// <summary>Before.</summary>
        public DeviceState From;

        /// <summary>After.</summary>
        public DeviceState To;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8((byte)From);
            writer.U8((byte)To);
        }
    }
}
