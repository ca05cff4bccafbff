namespace FoamDevice.Protocol
{
    public sealed partial class HelloReply
    {
        /// <inheritdoc/>
        public override void Read(PayloadReader reader)
        {
            ProtocolMajor = reader.U8();
            ProtocolMinor = reader.U8();
            Verdict = (HelloVerdict)reader.U8();
            Session = reader.U32();
            FirmwareMajor = reader.U16();
            FirmwareMinor = reader.U16();
            FirmwarePatch = reader.U16();
            BootId = reader.U32();
            RunWasOpen = reader.U8() != 0;
            OldestSequence = reader.U32();
            NewestSequence = reader.U32();
            DeviceId = reader.Text();
            SerialNumber = reader.Text();
            Board = reader.Text();
            Target = reader.Text();
            Conversation = reader.U32();
        }
    }
}
