namespace FoamDevice.Protocol
{
    public sealed partial class Booted
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            RunWasOpen = reader.U8() != 0;
            OpenRunToken = reader.U64();
            FirmwareMajor = reader.U16();
            FirmwareMinor = reader.U16();
            FirmwarePatch = reader.U16();
            MachineGeneration = reader.U32();
            CalibrationGeneration = reader.U32();
        }
    }
}
