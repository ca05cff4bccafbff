namespace FoamDevice.Protocol
{
    public sealed partial class AmbientMeasured
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            TemperatureMillidegrees = reader.I32();
            PressurePascals = reader.U32();
            HumidityPartsPerMillion = reader.U32();
        }
    }
}
