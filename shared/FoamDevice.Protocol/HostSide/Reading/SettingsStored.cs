namespace FoamDevice.Protocol
{
    public sealed partial class SettingsStored
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Kind = (SettingsKind)reader.U8();
            Generation = reader.U32();
        }
    }
}
