namespace FoamDevice.Protocol
{
    /// <summary>What the ambient sensor reads.</summary>
    public sealed partial class AmbientMeasured : Message
    {
        /// <summary>Temperature, thousandths of a degree Celsius.</summary>
        public int TemperatureMillidegrees;

        /// <summary>Pressure, Pa.</summary>
        public uint PressurePascals;

        /// <summary>Relative humidity, ppm.</summary>
        public uint HumidityPartsPerMillion;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.I32(TemperatureMillidegrees);
            writer.U32(PressurePascals);
            writer.U32(HumidityPartsPerMillion);
        }
    }
}
