namespace FoamDevice.Protocol
{
    public sealed partial class PayloadReader
    {
        /// <summary>Where the next byte comes from.</summary>
        public int Position => _position;

        /// <summary>The bytes being read.</summary>
        public byte[] Buffer => _buffer;

        /// <summary>Reads eight bytes, two's complement.</summary>
        public long I64() => (long)U64();
    }
}
