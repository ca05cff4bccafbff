using System.Buffers.Binary;

namespace FoamDevice.Quality;

/// <summary>The chunks of a PNG file (ISO/IEC 15948): a signature, then length, name, bytes and checksum of each, to IEND.</summary>
internal static class PngStructure
{
    private const int SignatureBytes = 8;
    private const int ChunkHeadBytes = 8;
    private const int ChecksumBytes = 4;
    private const int HeaderBytes = 13;
    private const uint HeaderName = 0x49484452;
    private const uint EndName = 0x49454E44;

    /// <summary>Walks the chunks.</summary>
    public static PictureHeader Read(Stream file)
    {
        file.Position = SignatureBytes;
        PictureHeader? header = null;
        Span<byte> head = stackalloc byte[ChunkHeadBytes];
        while (true)
        {
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
                throw CutShort(file);

            uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
            uint name = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
            long next = file.Position + length + ChecksumBytes;
            if (next > file.Length)
                throw CutShort(file);

            if (name == HeaderName && length == HeaderBytes)
                header = ReadHeader(file);
            else if (header is null)
                throw new PictureFormatException("it begins like a PNG, but its header is damaged; copy it again from where it came");
            else if (name == EndName)
                return header;

            file.Position = next;
        }
    }

    private static PictureHeader ReadHeader(Stream file)
    {
        Span<byte> bytes = stackalloc byte[HeaderBytes];
        file.ReadExactly(bytes);
        return new("PNG", BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]), bytes[8]);
    }

    private static PictureFormatException CutShort(Stream file) =>
        new($"it is a PNG that ends after {file.Length} bytes, before its end mark: it was cut short; copy it again from where it came");
}
