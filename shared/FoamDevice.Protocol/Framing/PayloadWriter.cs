namespace FoamDevice.Protocol
{
    /// <summary>Writes little-endian fields into a fixed buffer. What does not fit sets <see cref="Failed"/> and writes nothing.</summary>
    public sealed class PayloadWriter
    {
        private byte[] _buffer;
        private int _start;
        private int _end;
        private int _position;
        private bool _failed;

        /// <summary>Where the next byte goes.</summary>
        public int Position => _position;

        /// <summary>Bytes written since <see cref="Begin"/>.</summary>
        public int Count => _position - _start;

        /// <summary>A field did not fit.</summary>
        public bool Failed => _failed;

        /// <summary>Starts over in <paramref name="buffer"/>, between <paramref name="offset"/> and <paramref name="offset"/> + <paramref name="room"/>.</summary>
        public void Begin(byte[] buffer, int offset, int room)
        {
            _buffer = buffer;
            _start = offset;
            _end = offset + room;
            _position = offset;
            _failed = false;
        }

        /// <summary>Writes one byte.</summary>
        public void U8(byte value)
        {
            if (Fits(1))
            {
                _buffer[_position++] = value;
            }
        }

        /// <summary>Writes two bytes.</summary>
        public void U16(ushort value)
        {
            if (Fits(2))
            {
                _buffer[_position++] = (byte)value;
                _buffer[_position++] = (byte)(value >> 8);
            }
        }

        /// <summary>Writes four bytes.</summary>
        public void U32(uint value)
        {
            if (Fits(4))
            {
                _buffer[_position++] = (byte)value;
                _buffer[_position++] = (byte)(value >> 8);
                _buffer[_position++] = (byte)(value >> 16);
                _buffer[_position++] = (byte)(value >> 24);
            }
        }

        /// <summary>Writes four bytes, two's complement.</summary>
        public void I32(int value) => U32((uint)value);

        /// <summary>Writes eight bytes.</summary>
        public void U64(ulong value)
        {
            if (Fits(8))
            {
                U32((uint)value);
                U32((uint)(value >> 32));
            }
        }

        /// <summary>Writes eight bytes, two's complement.</summary>
        public void I64(long value) => U64((ulong)value);

        /// <summary>Writes a length byte and as many ASCII characters; what is not printable ASCII becomes '?'.</summary>
        public void Text(string value)
        {
            int length = value == null ? 0 : value.Length;
            if (length > 255 || !Fits(length + 1))
            {
                _failed = true;
                return;
            }

            _buffer[_position++] = (byte)length;
            for (int i = 0; i < length; i++)
            {
                char c = value[i];
                _buffer[_position++] = c >= ' ' && c <= '~' ? (byte)c : (byte)'?';
            }
        }

        /// <summary>Writes at most <paramref name="most"/> characters of a text; the rest is left out.</summary>
        public void Text(string value, int most) => Text(value != null && value.Length > most ? value.Substring(0, most) : value);

        private bool Fits(int count)
        {
            if (_failed || _end - _position < count)
            {
                _failed = true;
                return false;
            }

            return true;
        }
    }
}
