namespace FoamDevice.Protocol
{
    /// <summary>Finds frames in any stream of bytes. Nothing throws; damage costs the frame it hits, never the next one.</summary>
    public sealed partial class FrameReader
    {
        private const int MaxStuffedBytes = FrameFormat.MaxWireBytes - 2;

        private readonly byte[] _buffer = new byte[MaxStuffedBytes];
        private int _count;
        private bool _tooLong;
        private FrameKind _kind;
        private ushort _sequence;
        private uint _goodFrames;
        private uint _damagedFrames;
        private readonly PayloadReader _payload = new PayloadReader();

        /// <summary>The kind of the frame that was just completed.</summary>
        public FrameKind Kind => _kind;

        /// <summary>The sequence number of the frame that was just completed.</summary>
        public ushort Sequence => _sequence;

        /// <summary>The payload of the frame that was just completed; valid until the next byte is fed.</summary>
        public PayloadReader Payload => _payload;

        /// <summary>Good frames so far.</summary>
        public uint GoodFrames => _goodFrames;

        /// <summary>Runs of bytes between zeros that were no frame: damage, or another speaker.</summary>
        public uint DamagedFrames => _damagedFrames;

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
                _goodFrames++;
            }
            else if (_count > 0 || _tooLong)
            {
                _damagedFrames++;
            }

            _count = 0;
            _tooLong = false;
            return good;
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

            _payload.Begin(_buffer, count, FrameFormat.ChecksumBytes);
            if (_payload.U32() != Checksum.Of(_buffer, 0, count))
            {
                return false;
            }

            _kind = (FrameKind)_buffer[0];
            _sequence = (ushort)(_buffer[1] | (_buffer[2] << 8));
            _payload.Begin(_buffer, FrameFormat.HeaderBytes, count - FrameFormat.HeaderBytes);
            return true;
        }
    }
}
