namespace FoamDevice.Protocol
{
    /// <summary>Who the device is. The first two fields never move.</summary>
    public sealed partial class HelloReply : Message
    {
        /// <summary>Longest device id, serial number and board revision, characters: longer ones would not leave room for the rest of the frame.</summary>
        public const int NameLength = 16;

        /// <summary>Longest target, characters.</summary>
        public const int TargetLength = 24;

        /// <summary>The device's <see cref="ProtocolVersion.Major"/>.</summary>
        public byte ProtocolMajor;

        /// <summary>The device's <see cref="ProtocolVersion.Minor"/>.</summary>
        public byte ProtocolMinor;

        /// <summary>Whether the session is open.</summary>
        public HelloVerdict Verdict;

        /// <summary>The session of the hello that is answered.</summary>
        public uint Session;

        /// <summary>Firmware version, first part.</summary>
        public ushort FirmwareMajor;

        /// <summary>Firmware version, second part.</summary>
        public ushort FirmwareMinor;

        /// <summary>Firmware version, third part.</summary>
        public ushort FirmwarePatch;

        /// <summary>Counts the device's starts, 1 or more: events of different boots are never mixed. 0: the device could not count this start, so it sends no events and does not move.</summary>
        public uint BootId;

        /// <summary>A run was open when the device last lost power or was reset.</summary>
        public bool RunWasOpen;

        /// <summary>Oldest event still in the journal; newest + 1 when it is empty.</summary>
        public uint OldestSequence;

        /// <summary>Newest event; 0 before the first.</summary>
        public uint NewestSequence;

        /// <summary>Which device this is, up to 16 characters.</summary>
        public string DeviceId = "";

        /// <summary>The maker's number, up to 16 characters.</summary>
        public string SerialNumber = "";

        /// <summary>Board revision, up to 16 characters.</summary>
        public string Board = "";

        /// <summary>Image name of the chip, up to 24 characters; VIRTUAL is a simulated one.</summary>
        public string Target = "";

        /// <summary>Names this opening of the session, differently each time and in each start: every request carries it. 0 when the session is not open.</summary>
        public uint Conversation;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U8(ProtocolMajor);
            writer.U8(ProtocolMinor);
            writer.U8((byte)Verdict);
            writer.U32(Session);
            writer.U16(FirmwareMajor);
            writer.U16(FirmwareMinor);
            writer.U16(FirmwarePatch);
            writer.U32(BootId);
            writer.U8(RunWasOpen ? (byte)1 : (byte)0);
            writer.U32(OldestSequence);
            writer.U32(NewestSequence);
            writer.Text(DeviceId, NameLength);
            writer.Text(SerialNumber, NameLength);
            writer.Text(Board, NameLength);
            writer.Text(Target, TargetLength);
            writer.U32(Conversation);
        }
    }
}
