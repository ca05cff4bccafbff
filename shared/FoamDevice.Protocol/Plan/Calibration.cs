namespace FoamDevice.Protocol
{
    /// <summary>What was measured on this machine. Kept in the device's flash.</summary>
    public sealed class Calibration : Message
    {
        /// <summary>Counts the writes; set by the device, ignored in a write.</summary>
        public uint Generation;

        /// <summary>Volume per step of axis A against bore and lead: 1,000,000 is nominal.</summary>
        public uint VolumeScaleAPartsPerMillion;

        /// <summary>Axis B, likewise.</summary>
        public uint VolumeScaleBPartsPerMillion;

        /// <summary>Servo pulse width at GasPort.</summary>
        public uint ServoGasPortMicroseconds;

        /// <summary>Servo pulse width at Mix.</summary>
        public uint ServoMixMicroseconds;

        /// <summary>Servo pulse width at LiquidPort.</summary>
        public uint ServoLiquidPortMicroseconds;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Generation);
            writer.U32(VolumeScaleAPartsPerMillion);
            writer.U32(VolumeScaleBPartsPerMillion);
            writer.U32(ServoGasPortMicroseconds);
            writer.U32(ServoMixMicroseconds);
            writer.U32(ServoLiquidPortMicroseconds);
        }

        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            Generation = reader.U32();
            VolumeScaleAPartsPerMillion = reader.U32();
            VolumeScaleBPartsPerMillion = reader.U32();
            ServoGasPortMicroseconds = reader.U32();
            ServoMixMicroseconds = reader.U32();
            ServoLiquidPortMicroseconds = reader.U32();
        }
    }
}
