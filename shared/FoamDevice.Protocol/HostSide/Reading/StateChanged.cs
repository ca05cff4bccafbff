namespace FoamDevice.Protocol
{
    public sealed partial class StateChanged
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            From = (DeviceState)reader.U8();
            To = (DeviceState)reader.U8();
        }
    }
}
