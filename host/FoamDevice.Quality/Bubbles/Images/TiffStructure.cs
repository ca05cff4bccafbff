using System.Buffers.Binary;

namespace FoamDevice.Quality;

/// <summary>The directories of a TIFF file (TIFF 6.0): where its pictures are, and whether all of their strips or tiles are in the file.</summary>
internal sealed class TiffStructure
{
    private const int SubfileType = 254;
    private const int ImageWidth = 256;
    private const int ImageLength = 257;
    private const int BitsPerSample = 258;
    private const int StripOffsets = 273;
    private const int SamplesPerPixel = 277;
    private const int StripByteCounts = 279;
    private const int PlanarConfiguration = 284;
    private const int TileOffsets = 324;
    private const int TileByteCounts = 325;
    private const int SampleFormat = 339;

    private const int Short = 3;
    private const int Long = 4;
    private const int EntryBytes = 12;
    private const uint ReducedImage = 1;
    private const long UnsignedSamples = 1;
    private const long SeparatePlanes = 2;

    // A damaged file may chain directories for ever. [A]
    private const int MostDirectories = 1000;

    private readonly Stream _file;
    private readonly bool _isLittleEndian;

    private TiffStructure(Stream file)
    {
        _file = file;
        _isLittleEndian = file.ReadByte() == 'I';
    }

    /// <summary>Walks the directories.</summary>
    public static PictureHeader Read(Stream file) => new TiffStructure(file).Walk();

    private PictureHeader Walk()
    {
        PictureHeader? header = null;
        long directory = UnsignedAt(4, Long);
        for (int count = 0; directory != 0 && count < MostDirectories; count++)
        {
            var entries = Entries(directory, out long next);
            if ((First(entries, SubfileType, 0) & ReducedImage) == 0)
            {
                if (header is not null)
                    throw new PictureFormatException("it is a TIFF with several pictures; save the one to be measured as a file of its own");

                header = Picture(entries);
            }

            directory = next;
        }

        return header ?? throw new PictureFormatException("it is a TIFF without a picture in it; copy it again from where it came");
    }

    private PictureHeader Picture(Dictionary<int, (int Kind, long Count, long Place)> entries)
    {
        if (First(entries, SampleFormat, UnsignedSamples) != UnsignedSamples)
            throw new PictureFormatException("its pixels are not plain unsigned numbers; save it with 8 or 16 bit");

        // OpenCV 4.13 makes another picture of these, and does not say so.
        int bits = (int)First(entries, BitsPerSample, 1);
        if (bits > 8 && First(entries, SamplesPerPixel, 1) > 1 && First(entries, PlanarConfiguration, 0) == SeparatePlanes)
            throw new PictureFormatException("it is a colour TIFF whose colours are stored one after the other, each as a picture; save it as grey, or as PNG");

        bool isTiled = entries.ContainsKey(TileOffsets);
        CheckParts(Values(entries, isTiled ? TileOffsets : StripOffsets), Values(entries, isTiled ? TileByteCounts : StripByteCounts));
        return new("TIFF", First(entries, ImageWidth, 0), First(entries, ImageLength, 0), bits);
    }

    private void CheckParts(IReadOnlyList<long> offsets, IReadOnlyList<long> counts)
    {
        if (offsets.Count == 0 || offsets.Count != counts.Count)
            throw new PictureFormatException("it is a TIFF that does not say where its pixels are; save it again");

        for (int part = 0; part < offsets.Count; part++)
        {
            if (offsets[part] + counts[part] > _file.Length)
                throw CutShort();
        }
    }

    private Dictionary<int, (int Kind, long Count, long Place)> Entries(long directory, out long next)
    {
        var entries = new Dictionary<int, (int Kind, long Count, long Place)>();
        long count = UnsignedAt(directory, Short);
        for (long entry = 0; entry < count; entry++)
        {
            long at = directory + 2 + (entry * EntryBytes);
            int kind = (int)UnsignedAt(at + 2, Short);
            long values = UnsignedAt(at + 4, Long);
            bool isHere = values * SizeOf(kind) <= 4;
            entries[(int)UnsignedAt(at, Short)] = (kind, values, isHere ? at + 8 : UnsignedAt(at + 8, Long));
        }

        next = UnsignedAt(directory + 2 + (count * EntryBytes), Long);
        return entries;
    }

    private long First(Dictionary<int, (int Kind, long Count, long Place)> entries, int tag, long missing) =>
        entries.TryGetValue(tag, out var entry) && entry.Count > 0 ? UnsignedAt(entry.Place, entry.Kind) : missing;

    private List<long> Values(Dictionary<int, (int Kind, long Count, long Place)> entries, int tag)
    {
        var values = new List<long>();
        if (!entries.TryGetValue(tag, out var entry))
            return values;

        if (entry.Place + (entry.Count * SizeOf(entry.Kind)) > _file.Length)
            throw CutShort();

        for (long index = 0; index < entry.Count; index++)
            values.Add(UnsignedAt(entry.Place + (index * SizeOf(entry.Kind)), entry.Kind));

        return values;
    }

    private static int SizeOf(int kind) => kind == Short ? 2 : 4;

    private long UnsignedAt(long place, int kind)
    {
        Span<byte> bytes = stackalloc byte[SizeOf(kind)];
        _file.Position = Math.Min(place, _file.Length);
        if (_file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw CutShort();

        return bytes.Length == 2
            ? _isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes)
            : _isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private PictureFormatException CutShort() =>
        new($"it is a TIFF whose pixels do not end within its {_file.Length} bytes: it was cut short; copy it again from where it came");
}
