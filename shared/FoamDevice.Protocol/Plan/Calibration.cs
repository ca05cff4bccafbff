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

        /// <summary>Play of axis A's nut, steps: so many more are sent where the axis turns round.</summary>
        public uint BacklashStepsA;

        /// <summary>Axis B, likewise.</summary>
        public uint BacklashStepsB;

        /// <summary>So much more gas is drawn than the plan asks for, ppm: the inlet check valve's cracking pressure thins what is drawn.</summary>
        public uint GasFillExtraPartsPerMillion;

        /// <summary>The certificate in the host's store that these values come from; 0 for never calibrated. Shown as CAL- and eight hexadecimal digits.</summary>
        public uint CalibrationId;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U32(Generation);
            writer.U32(VolumeScaleAPartsPerMillion);
            writer.U32(VolumeScaleBPartsPerMillion);
            writer.U32(ServoGasPortMicroseconds);
            writer.U32(ServoMixMicroseconds);
            writer.U32(ServoLiquidPortMicroseconds);
            writer.U32(BacklashStepsA);
            writer.U32(BacklashStepsB);
            writer.U32(GasFillExtraPartsPerMillion);
            writer.U32(CalibrationId);
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
            bool older = reader.AtEnd;
            BacklashStepsA = older ? 0 : reader.U32();
            BacklashStepsB = older ? 0 : reader.U32();
            GasFillExtraPartsPerMillion = older ? 0 : reader.U32();
            CalibrationId = older ? 0 : reader.U32();
        }
    }
}
