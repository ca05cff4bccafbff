namespace FoamDevice.Protocol
{
    /// <summary>Reads little-endian fields. Past the end it gives zeros and sets <see cref="Failed"/>; it never throws.</summary>
    public sealed partial class PayloadReader
    {
        private byte[] _buffer;
        private int _position;
        private int _end;
        private bool _failed;

        /// <summary>A field lay past the end.</summary>
        public bool Failed => _failed;

        /// <summary>Nothing is left and nothing was missing: the sender's minor version had no more fields.</summary>
        public bool AtEnd => !_failed && _position == _end;

        /// <summary>Bytes not read yet.</summary>
        public int Remaining => _end - _position;

        /// <summary>Starts over on <paramref name="count"/> bytes of <paramref name="buffer"/> from <paramref name="offset"/>.</summary>
        public void Begin(byte[] buffer, int offset, int count)
        {
            _buffer = buffer;
            _position = offset;
            _end = offset + count;
            _failed = false;
        }

        /// <summary>Reads one byte.</summary>
        public byte U8() => Has(1) ? _buffer[_position++] : (byte)0;

        /// <summary>Reads two bytes.</summary>
        public ushort U16()
        {
            if (!Has(2))
            {
                return 0;
            }

            int value = _buffer[_position] | (_buffer[_position + 1] << 8);
            _position += 2;
            return (ushort)value;
        }

        /// <summary>Reads four bytes.</summary>
        public uint U32()
        {
            if (!Has(4))
            {
                return 0;
            }

            uint value = _buffer[_position] | ((uint)_buffer[_position + 1] << 8)
                | ((uint)_buffer[_position + 2] << 16) | ((uint)_buffer[_position + 3] << 24);
            _position += 4;
            return value;
        }

        /// <summary>Reads four bytes, two's complement.</summary>
        public int I32() => (int)U32();

        /// <summary>Reads eight bytes.</summary>
        public ulong U64()
        {
            if (!Has(8))
            {
                return 0;
            }

            ulong low = U32();
            return low | ((ulong)U32() << 32);
        }

        /// <summary>Reads a length byte and as many ASCII characters.</summary>
        public string Text()
        {
            int length = U8();
            if (!Has(length))
            {
                return "";
            }

            char[] characters = new char[length];
            for (int i = 0; i < length; i++)
            {
                byte value = _buffer[_position++];
                characters[i] = value >= (byte)' ' && value <= (byte)'~' ? (char)value : '?';
            }

            return new string(characters);
        }

        private bool Has(int count)
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
