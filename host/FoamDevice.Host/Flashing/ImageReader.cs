using System.Buffers.Binary;
using System.Text;

namespace FoamDevice.Host;

/// <summary>Walks through the assemblies of a nanoFramework 1.x image.</summary>
/// <remarks>
/// Each begins with a header, CLR_RECORD_ASSEMBLY in nf-interpreter's nanoCLR_Types.h: marker (8 bytes), header CRC, assembly CRC, flags, native checksum, patch
/// offset (4 each), version (8), name (2), string table version (2), then where each of 16 tables starts (4 each), from the assembly's begin. The
/// 12th table holds the strings, the 16th entry is the assembly's length. The next begins at a multiple of 4.
/// </remarks>
internal static class ImageReader
{
    private const int NativeChecksumOffset = 20;
    private const int NameOffset = 36;
    private const int StringTableOffset = 40 + (11 * sizeof(uint));
    private const int LengthOffset = 40 + (15 * sizeof(uint));
    private const int HeaderBytes = 40 + (16 * sizeof(uint));

    // Names up here stand in the runtime's own table of strings; of assemblies only mscorlib's does.
    private const int SharedNames = 0xFFFF - 0x35C;

    private static ReadOnlySpan<byte> Marker => "NFMRK1"u8;

    private static ReadOnlySpan<byte> NewerMarker => "NFMRK2"u8;

    /// <summary>Reads the assemblies.</summary>
    /// <exception cref="FlashException">It is no such image.</exception>
    public static List<ImageAssembly> Read(byte[] image, string file)
    {
        var assemblies = new List<ImageAssembly>();
        for (int offset = 0; offset < image.Length && !(assemblies.Count > 0 && IsPadding(image.AsSpan(offset)));)
        {
            ReadOnlySpan<byte> rest = image.AsSpan(offset);
            CheckMarker(rest, file, assemblies.Count == 0);
            int length = LengthOf(rest, file);
            assemblies.Add(ReadAssembly(rest[..length], file));
            offset += (length + 3) & ~3;
        }

        return assemblies.Count > 0 ? assemblies : throw new FlashException($"{file} is empty. Build the firmware anew.");
    }

    private static ImageAssembly ReadAssembly(ReadOnlySpan<byte> assembly, string file)
    {
        int name = BinaryPrimitives.ReadUInt16LittleEndian(assembly[NameOffset..]);
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(assembly[NativeChecksumOffset..]);
        if (name >= SharedNames)
        {
            return new ImageAssembly("mscorlib", checksum);
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(assembly[StringTableOffset..]) + name;
        int length = start < assembly.Length ? assembly[(int)start..].IndexOf((byte)0) : -1;
        return length > 0 ? new ImageAssembly(Encoding.UTF8.GetString(assembly.Slice((int)start, length)), checksum) : throw Damaged(file);
    }

    private static void CheckMarker(ReadOnlySpan<byte> rest, string file, bool isFirst)
    {
        if (rest.StartsWith(NewerMarker))
        {
            throw new FlashException($"{file} is an image for nanoFramework 2. The firmware is for 1.x: build it with the packages of its packages.config.");
        }

        if (!rest.StartsWith(Marker))
        {
            throw isFirst
                ? new FlashException($"{file} is no nanoFramework image. The build writes it as {FirmwareToolchain.FirmwareImage}, beside {FirmwareToolchain.FirmwareAssembly}.pe.")
                : Damaged(file);
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> rest, string file)
    {
        uint length = rest.Length < HeaderBytes ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(rest[LengthOffset..]);
        return length >= HeaderBytes && length <= rest.Length ? (int)length : throw Damaged(file);
    }

    private static bool IsPadding(ReadOnlySpan<byte> rest) => !rest.ContainsAnyExcept((byte)0x00) || !rest.ContainsAnyExcept((byte)0xFF);

    private static FlashException Damaged(string file) => new($"{file} is damaged or cut short. Build the firmware anew, or copy it again.");
}
