namespace FoamDevice.Protocol
{
    /// <summary>Builds one frame at a time in a buffer of its own.</summary>
    public sealed class FrameWriter
    {
        private readonly byte[] _content = new byte[FrameFormat.MaxContentBytes];
        private readonly PayloadWriter _payload = new PayloadWriter();

        /// <summary>The payload of the frame being built.</summary>
        public PayloadWriter Payload => _payload;

        /// <summary>Starts a frame.</summary>
        public void Begin(FrameKind kind, ushort sequence)
        {
            _content[0] = (byte)kind;
            _content[1] = (byte)sequence;
            _content[2] = (byte)(sequence >> 8);
            _payload.Begin(_content, FrameFormat.HeaderBytes, FrameFormat.MaxPayloadBytes);
        }

        /// <summary>Ends the frame and writes it, delimiters and all, to <paramref name="target"/>, which has room for <see cref="FrameFormat.MaxWireBytes"/>.</summary>
        /// <returns>Bytes written, or 0 when the payload did not fit a frame.</returns>
        public int End(byte[] target, int offset)
        {
            if (_payload.Failed)
            {
                return 0;
            }

            int count = FrameFormat.HeaderBytes + _payload.Count;
            uint checksum = Checksum.Of(_content, 0, count);
            _content[count++] = (byte)checksum;
            _content[count++] = (byte)(checksum >> 8);
            _content[count++] = (byte)(checksum >> 16);
            _content[count++] = (byte)(checksum >> 24);

            target[offset] = 0;
            int stuffed = Cobs.Encode(_content, count, target, offset + 1);
            target[offset + 1 + stuffed] = 0;
            return stuffed + 2;
        }
    }
}
