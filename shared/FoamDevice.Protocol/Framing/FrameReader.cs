namespace FoamDevice.Protocol
{
    /// <summary>Finds frames in any stream of bytes. Nothing throws; damage costs the frame it hits, never the next one.</summary>
    public sealed class FrameReader
    {
        private const int MaxStuffedBytes = FrameFormat.MaxWireBytes - 2;

        private readonly byte[] _buffer = new byte[MaxStuffedBytes];
        private int _count;
        private bool _tooLong;

        /// <summary>The kind of the frame that was just completed.</summary>
        public FrameKind Kind { get; private set; }

        /// <summary>The sequence number of the frame that was just completed.</summary>
        public ushort Sequence { get; private set; }

        /// <summary>The payload of the frame that was just completed; valid until the next byte is fed.</summary>
        public PayloadReader Payload { get; } = new PayloadReader();

        /// <summary>Good frames so far.</summary>
        public uint GoodFrames { get; private set; }

        /// <summary>Runs of bytes between zeros that were no frame: damage, or another speaker.</summary>
        public uint DamagedFrames { get; private set; }

        /// <summary>Takes one byte.</summary>
        /// <returns>True when it completed a good frame.</returns>
        public bool Feed(byte value)
        {
            if (value != 0)
            {
                Keep(value);
                return false;
            }

            bool good = _count > 0 && !_tooLong && Open();
            if (good)
            {
                GoodFrames++;
            }
            else if (_count > 0 || _tooLong)
            {
                DamagedFrames++;
            }

            _count = 0;
            _tooLong = false;
            return good;
        }

        /// <summary>Forgets a frame half read, as after a reconnection.</summary>
        public void Restart()
        {
            _count = 0;
            _tooLong = false;
        }

        private void Keep(byte value)
        {
            if (_count == MaxStuffedBytes)
            {
                _tooLong = true;
                return;
            }

            _buffer[_count++] = value;
        }

        private bool Open()
        {
            int count = Cobs.DecodeInPlace(_buffer, _count) - FrameFormat.ChecksumBytes;
            if (count < FrameFormat.HeaderBytes)
            {
                return false;
            }

            Payload.Begin(_buffer, count, FrameFormat.ChecksumBytes);
            if (Payload.U32() != Checksum.Of(_buffer, 0, count))
            {
                return false;
            }

            Kind = (FrameKind)_buffer[0];
            Sequence = (ushort)(_buffer[1] | (_buffer[2] << 8));
            Payload.Begin(_buffer, FrameFormat.HeaderBytes, count - FrameFormat.HeaderBytes);
            return true;
        }
    }
}
