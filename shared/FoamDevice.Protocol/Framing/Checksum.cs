namespace FoamDevice.Protocol
{
    /// <summary>CRC-32 (IEEE 802.3, reflected, as in System.IO.Hashing), native on the chip and on .NET.</summary>
    public static class Checksum
    {
        /// <summary>The CRC-32 of <paramref name="count"/> bytes of <paramref name="data"/> from <paramref name="offset"/>.</summary>
        public static uint Of(byte[] data, int offset, int count)
        {
            // The only place where the two platforms differ: the chip's package takes a SpanByte.
#if NANOFRAMEWORK_1_0
            return System.IO.Hashing.Crc32.HashToUInt32(new System.SpanByte(data, offset, count));
#else
            return System.IO.Hashing.Crc32.HashToUInt32(new System.ReadOnlySpan<byte>(data, offset, count));
#endif
        }
    }
}
