namespace FoamDevice.Protocol
{
    /// <summary>Sizes of a frame on the wire: 0, COBS(kind, sequence, payload, CRC-32), 0.</summary>
    public static class FrameFormat
    {
        /// <summary>Longest frame on the wire in bytes, both zeros included: the chip's transmit FIFO.</summary>
        public const int MaxWireBytes = 128;

        /// <summary>Kind (1) and sequence (2, little-endian).</summary>
        public const int HeaderBytes = 3;

        /// <summary>CRC-32, little-endian, over kind, sequence and payload.</summary>
        public const int ChecksumBytes = 4;

        /// <summary>Two delimiters and one COBS code byte.</summary>
        public const int WireOverheadBytes = 3;

        /// <summary>Longest content before stuffing, in bytes.</summary>
        public const int MaxContentBytes = MaxWireBytes - WireOverheadBytes;

        /// <summary>Longest payload in bytes.</summary>
        public const int MaxPayloadBytes = MaxContentBytes - HeaderBytes - ChecksumBytes;
    }
}
