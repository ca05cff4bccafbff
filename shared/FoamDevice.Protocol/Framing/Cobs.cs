namespace FoamDevice.Protocol
{
    /// <summary>Consistent Overhead Byte Stuffing (Cheshire and Baker 1999): bytes without zeros, so that a zero always ends a frame.</summary>
    /// <remarks>Frames here are shorter than 254 bytes, so the overhead is one byte.</remarks>
    public static class Cobs
    {
        /// <summary>The longest input this codec takes: one code byte covers it.</summary>
        public const int MaxInput = 253;

        /// <summary>Stuffs <paramref name="count"/> bytes (at most <see cref="MaxInput"/>) from <paramref name="source"/>.</summary>
        /// <returns>The number of bytes written: <paramref name="count"/> + 1.</returns>
        public static int Encode(byte[] source, int count, byte[] target, int targetOffset)
        {
            int code = targetOffset;
            int write = targetOffset + 1;
            byte run = 1;
            for (int i = 0; i < count; i++)
            {
                byte value = source[i];
                if (value == 0)
                {
                    target[code] = run;
                    code = write;
                    run = 1;
                }
                else
                {
                    target[write] = value;
                    run++;
                }

                write++;
            }

            target[code] = run;
            return write - targetOffset;
        }

        /// <summary>Takes the stuffing out of <paramref name="count"/> bytes, in place.</summary>
        /// <returns>The number of bytes left, or -1 when the bytes are no COBS.</returns>
        public static int DecodeInPlace(byte[] data, int count)
        {
            int read = 0;
            int write = 0;
            while (read < count)
            {
                int code = data[read];
                int end = read + code;
                if (code == 0 || end > count)
                {
                    return -1;
                }

                read++;
                while (read < end)
                {
                    byte value = data[read++];
                    if (value == 0)
                    {
                        return -1;
                    }

                    data[write++] = value;
                }

                if (read < count)
                {
                    data[write++] = 0;
                }
            }

            return write;
        }
    }
}
