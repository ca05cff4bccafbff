namespace FoamDevice.Protocol
{
    /// <summary>The device started.</summary>
    public sealed partial class Booted : Message
    {
        /// <summary>A run was open: its events since the last acknowledgement are lost, the position too.</summary>
        public bool RunWasOpen;

        /// <summary>That run; 0 for none.</summary>
        public ulong OpenRunToken;

        /// <summary>Firmware version, first part.</summary>
        public ushort FirmwareMajor;

        /// <summary>Firmware version, second part.</summary>
        public ushort FirmwareMinor;

        /// <summary>Firmware version, third part.</summary>
        public ushort FirmwarePatch;

        /// <summary>Generation of the machine profile in force; 0 for none.</summary>
        public uint MachineGeneration;

        /// <summary>Generation of the calibration in force; 0 for none.</summary>
        public uint CalibrationGeneration;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(RunWasOpen ? (byte)1 : (byte)0);
            writer.U64(OpenRunToken);
            writer.U16(FirmwareMajor);
            writer.U16(FirmwareMinor);
            writer.U16(FirmwarePatch);
            writer.U32(MachineGeneration);
            writer.U32(CalibrationGeneration);
        }
    }
}
