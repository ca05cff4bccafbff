using System.Buffers.Binary;

namespace FoamDevice.Quality;

/// <summary>The segments of a JPEG file (ISO/IEC 10918-1, annex B): marker, length and bytes of each, coded data after a scan's head, to the end mark.</summary>
internal static class JpegStructure
{
    private const int Mark = 0xFF;
    private const int EndOfImage = 0xD9;
    private const int StartOfScan = 0xDA;
    private const int BufferBytes = 1 << 16;

    /// <summary>Walks the segments.</summary>
    public static PictureHeader Read(Stream file)
    {
        // Not disposed of: that would close the caller's file.
        var buffered = new BufferedStream(file, BufferBytes) { Position = 2 };
        PictureHeader? header = null;
        int marker = NextMarker(buffered, isCodedData: false);
        while (marker != EndOfImage)
        {
            if (marker < 0)
                throw new PictureFormatException($"it is a JPEG that ends after {file.Length} bytes, before its end mark: it was cut short; copy it again from where it came");

            if (!StandsAlone(marker))
                header = Segment(buffered, marker) ?? header;

            marker = NextMarker(buffered, isCodedData: marker == StartOfScan);
        }

        return header ?? throw new PictureFormatException("it is a JPEG without a picture in it; copy it again from where it came");
    }

    // A marker is FF and a byte; FF may fill, FF 00 is data, and restart marks stand inside of coded data.
    private static int NextMarker(Stream file, bool isCodedData)
    {
        int before = 0;
        for (int value = file.ReadByte(); value >= 0; value = file.ReadByte())
        {
            bool isMarker = before == Mark && value != Mark && value != 0;
            if (isMarker && !(isCodedData && IsRestart(value)))
                return value;

            before = value;
        }

        return -1;
    }

    private static PictureHeader? Segment(Stream file, int marker)
    {
        Span<byte> length = stackalloc byte[2];
        if (file.ReadAtLeast(length, 2, throwOnEndOfStream: false) < 2)
            return null;

        long next = file.Position - 2 + BinaryPrimitives.ReadUInt16BigEndian(length);
        var header = IsFrame(marker) ? Frame(file) : null;
        file.Position = Math.Min(next, file.Length);
        return header;
    }

    private static PictureHeader? Frame(Stream file)
    {
        Span<byte> bytes = stackalloc byte[5];
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length
            ? null
            : new("JPEG", BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]), bytes[0]);
    }

    private static bool IsRestart(int marker) => marker is >= 0xD0 and <= 0xD7;

    private static bool StandsAlone(int marker) => marker == 0x01 || IsRestart(marker) || marker == 0xD8;

    // SOF0 to SOF15, but for the tables (C4, CC) and the reserved C8 among them.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;
}
